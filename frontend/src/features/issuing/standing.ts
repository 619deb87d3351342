import type { NoticePlacing } from '@/api/types/notice';

export type PlacingStanding =
  | 'ready'
  | 'reason'
  | 'blocked'
  | 'busy'
  | 'left_out'
  | 'published'
  | 'withdrawn'
  | 'undone';

/** What one would see to first at a client: only what is ready, or wants a reason, is a matter of pressing. */
export function standingOf(
  row: Pick<NoticePlacing, 'state' | 'busy' | 'findings' | 'insisted' | 'withdrawn'>,
): PlacingStanding {
  if (row.withdrawn) return 'withdrawn';
  if (row.state !== 'waiting') return row.state;
  if (row.busy) return 'busy';
  if (row.findings.some((one) => one.blocks)) return 'blocked';
  return row.findings.length > 0 && !row.insisted.trim() ? 'reason' : 'ready';
}
