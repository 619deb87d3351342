import type { Engagement } from '@/api/types';
import { today } from '@/ui/format';

/** The one that counts today; else the latest. */
export function currentOf(engagements: readonly Engagement[], day: string = today()): Engagement | null {
  const latest = [...engagements].sort((a, b) => b.starts.localeCompare(a.starts));
  return latest.find((one) => one.starts <= day && one.ends >= day) ?? latest[0] ?? null;
}
