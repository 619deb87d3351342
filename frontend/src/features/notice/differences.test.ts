import { expect, it } from 'vitest';
import type { NoticeVersionRow } from '@/api/types';
import { isComparable } from './differences';

const version = (ordinal: number, state: NoticeVersionRow['state'], publishedAt: string | null) =>
  ({ id: String(ordinal), ordinal, state, publishedAt }) as NoticeVersionRow;
const AT = '2026-11-28T09:00:00Z';

it('lays a draft over what people read', () => {
  expect(isComparable([version(2, 'draft', null), version(1, 'published', AT)])).toBe(true);
});

it('has nothing to lay the first one over', () => {
  expect(isComparable([version(1, 'draft', null)])).toBe(false);
  expect(isComparable([version(1, 'published', AT)])).toBe(false);
});

it('leaves out what was thrown away', () => {
  expect(isComparable([version(2, 'discarded', null), version(1, 'published', AT)])).toBe(false);
});
