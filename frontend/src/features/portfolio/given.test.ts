import { expect, it } from 'vitest';
import type { BookKind, ReaderKind } from '@/api/types/reading';
import { sumsOf } from './given';

const kind = (readers: ReaderKind, asked: number, done: number, overdue: number): BookKind => ({
  kind: 'collection_notice',
  readers,
  notices: 1,
  clients: 1,
  counts: { asked, opened: 0, done, refused: 0, overdue },
});

it('adds up what each kind says', () => {
  expect(sumsOf([kind('staff', 137, 90, 4), kind('staff', 10, 10, 0)])).toEqual([
    { readers: 'staff', asked: 147, done: 100, overdue: 4 },
  ]);
});

it('adds no customers to staff', () => {
  expect(sumsOf([kind('customer', 50000, 12, 49988), kind('staff', 137, 90, 4)])).toEqual([
    { readers: 'staff', asked: 137, done: 90, overdue: 4 },
    { readers: 'customer', asked: 50000, done: 12, overdue: 49988 },
  ]);
});

it('says nothing of whom no notice is for', () => {
  expect(sumsOf([])).toEqual([]);
});
