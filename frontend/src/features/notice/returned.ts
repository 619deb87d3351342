import type { NoticeView } from '@/api/types/notice';

/** Why the reviewer sent it back, while that is still what is to be done: over as soon as it was sent for review again. */
export function returnedNote({ draft, events }: Pick<NoticeView, 'draft' | 'events'>): string | null {
  if (draft?.version.state !== 'draft') return null;
  const { id } = draft.version;
  const last = events.findLast((one) => one.versionId === id && (one.event === 'return' || one.event === 'submit'));
  return last?.event === 'return' ? last.note || null : null;
}
