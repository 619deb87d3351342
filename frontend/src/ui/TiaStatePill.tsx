import { StatePill, type Tone } from './StatePill';
import { useText } from './text';

export type State =
  | 'none'
  | 'draft'
  | 'in_review'
  | 'returned'
  | 'recommended'
  | 'decided'
  | 'superseded'
  | 'abandoned'
  | 'stopped';
const TONES: Record<State, Tone> = {
  none: 'quiet',
  draft: 'open',
  in_review: 'waiting',
  returned: 'alarm',
  recommended: 'waiting',
  decided: 'done',
  superseded: 'quiet',
  abandoned: 'quiet',
  stopped: 'alarm',
};

/** Where an assessment stands. */
export function TiaStatePill({ state }: { state: State }) {
  const t = useText();
  return <StatePill tone={TONES[state]}>{t.of(`ui.tia.${state}`)}</StatePill>;
}
