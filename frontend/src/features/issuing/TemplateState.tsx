import type { NoticeTemplateState } from '@/api/types/notice';
import { StatePill, type Tone } from '@/ui/StatePill';
import { useText } from '@/ui/text';

const TONES: Record<NoticeTemplateState, Tone> = { draft: 'open', in_review: 'waiting', approved: 'done' };

export function TemplateState({ state }: { state: NoticeTemplateState }) {
  const t = useText();
  return <StatePill tone={TONES[state]}>{t(`issuing.state.${state}`)}</StatePill>;
}
