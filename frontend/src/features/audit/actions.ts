import type { CLIENT_ACTIONS, FIRM_ACTIONS } from '@/api/trail';
import type { TextKey } from '@/ui/text';

export type Action = (typeof CLIENT_ACTIONS)[number] | (typeof FIRM_ACTIONS)[number];
type RoomOf<A extends Action> = A extends `${infer Room}.${string}` ? Room : never;

/** Under which head an action is offered; in this order. One of a new room does not compile before it has a place. */
const HEADS = {
  firm: 'firm',
  member: 'firm',
  client: 'client',
  engagement: 'client',
  assignment: 'client',
  platform: 'client',
  roster: 'people',
  person: 'people',
  customer: 'people',
  link: 'people',
  sso: 'sign_in',
  transfer: 'transfer',
  mechanism: 'transfer',
  tia: 'assessment',
  answer: 'assessment',
  comment: 'assessment',
  questionnaire: 'assessment',
  change: 'assessment',
  notice: 'notice',
  audience: 'notice',
  issuing: 'notice',
  ledger: 'notice',
  retention: 'notice',
  robot: 'notice',
  evidence: 'evidence',
  proof: 'evidence',
  document: 'evidence',
  obligation: 'obligation',
  dossier: 'dossier',
} as const satisfies Record<RoomOf<Action>, string>;

const headOf = (action: Action) => HEADS[action.split('.')[0] as RoomOf<Action>];

/** The actions that a trail may hold, under their heads. */
export function grouped(actions: readonly Action[]): { head: TextKey; actions: Action[] }[] {
  return [...new Set(Object.values(HEADS))]
    .map((head) => ({
      head: `audit.filter.group.${head}` as const,
      actions: actions.filter((action) => headOf(action) === head),
    }))
    .filter((group) => group.actions.length > 0);
}
