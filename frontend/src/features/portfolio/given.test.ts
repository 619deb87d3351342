import { expect, it } from 'vitest';
import type { BookKind } from '@/api/types';
import { sumOf } from './given';

const kind = (notices: number, asked: number, done: number, overdue: number): BookKind => ({
  kind: 'collection_notice',
  notices,
  clients: 1,
  counts: { asked, opened: 0, done, refused: 0, overdue },
});

it('adds up what each kind says', () => {
  expect(sumOf([kind(2, 137, 90, 4), kind(1, 10, 10, 0)])).toEqual({ notices: 3, asked: 147, done: 100, overdue: 4 });
});

it('is nought of none', () => {
  expect(sumOf([])).toEqual({ notices: 0, asked: 0, done: 0, overdue: 0 });
});
