/** What a trail may say, as backend/openapi.yaml has it. */
export { ACTS, CLIENT_ACTIONS, FIRM_ACTIONS } from './generated/trail';
