import { expect, it } from 'vitest';
import type { Engagement } from '@/api/types/client';
import { currentOf } from './engagement';

const engagement = (starts: string, ends: string): Engagement => ({
  id: starts,
  modules: ['tia'],
  tier: '',
  starts,
  ends,
  feeMinor: 0,
  currency: 'HKD',
  version: 0,
});

it('takes the engagement of today, and else the latest', () => {
  const old = engagement('2025-01-01', '2025-12-31');
  const now = engagement('2026-01-01', '2026-12-31');
  const next = engagement('2027-01-01', '2027-12-31');
  expect(currentOf([old, next, now], '2026-11-23')).toBe(now);
  expect(currentOf([old], '2026-11-23')).toBe(old);
  expect(currentOf([], '2026-11-23')).toBeNull();
});
