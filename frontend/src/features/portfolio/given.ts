import type { BookKind } from '@/api/types';

export const STANDINGS = ['waiting', 'overdue', 'refused'] as const;

/** Of all kinds together. */
export function sumOf(kinds: readonly BookKind[]) {
  const sum = { notices: 0, asked: 0, done: 0, overdue: 0 };
  for (const { notices, counts } of kinds) {
    sum.notices += notices;
    sum.asked += counts.asked;
    sum.done += counts.done;
    sum.overdue += counts.overdue;
  }
  return sum;
}
