import type { Tia } from '@/api/types/assessment';

type Stand = Tia['conditions'][number];

/** What became of a condition that is nobody's to see to any more, and its note where somebody wrote one; null while it is open. */
export function endOf(stands: readonly Stand[], whose: 'review' | 'decision', number: number) {
  const stand = stands.find((one) => one.whose === whose && one.number === number);
  if (!stand || stand.state === 'open') return null;
  // What a newer version overtook has a reason of the machine's own.
  return { state: stand.state, note: stand.state === 'lapsed' ? null : stand.note };
}
