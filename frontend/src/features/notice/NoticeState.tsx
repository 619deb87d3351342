import type { NoticeState as State } from '@/api/types/notice';
import { StatePill, type Tone } from '@/ui/StatePill';
import { useText } from '@/ui/text';

const TONES: Record<State, Tone> = {
  draft: 'open',
  in_review: 'waiting',
  approved: 'waiting',
  published: 'done',
  superseded: 'quiet',
  withdrawn: 'quiet',
  discarded: 'quiet',
};

export function NoticeState({ state, version }: { state: State; version?: number | null }) {
  const t = useText();
  return (
    <StatePill tone={TONES[state]}>
      {state === 'published' && version ? t('notice.published_version', { version }) : t(`notice.state.${state}`)}
    </StatePill>
  );
}
