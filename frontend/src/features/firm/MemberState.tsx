import type { Member } from '@/api/types';
import { StatePill, type Tone } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { type MemberState as State, stateOf } from './member';

const TONES: Record<State, Tone> = { suspended: 'alarm', waiting: 'open', active: 'done' };

export function MemberState({ member }: { member: Member }) {
  const t = useText();
  const state = stateOf(member);
  return <StatePill tone={TONES[state]}>{t(`firm.state.${state}`)}</StatePill>;
}
