import type { BookKind, ReaderKind } from '@/api/types/reading';

export const STANDINGS = ['waiting', 'overdue', 'refused'] as const;
const READERS: readonly ReaderKind[] = ['staff', 'customer'];

/** Of all kinds together, for staff and for customers: of the two nothing is added up. Those that no notice is for are left out. */
export function sumsOf(kinds: readonly BookKind[]) {
  return READERS.map((readers) => {
    const sum = { readers, asked: 0, done: 0, overdue: 0 };
    const own = kinds.filter((one) => one.readers === readers);
    for (const { counts } of own) {
      sum.asked += counts.asked;
      sum.done += counts.done;
      sum.overdue += counts.overdue;
    }
    return own.length > 0 ? sum : null;
  }).filter((sum) => sum !== null);
}
