import { expect, it } from 'vitest';
import type { NoticeVersionRow } from '@/api/types/notice';
import type { ComparedText } from '@/api/types/reading';
import { countChanged, isComparable, isSame } from './differences';

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

const section = (key: string, change: 'same' | 'changed' | 'added' | 'removed') => ({
  key,
  change,
  heading: [],
  passages: [],
});
const inBoth = (en: ReturnType<typeof section>[], zh = en) =>
  [
    { language: 'en', title: [{ text: 'Notice', bold: false, change: 'same' }], sections: en },
    { language: 'zh-Hant', title: [{ text: '通知', bold: false, change: 'same' }], sections: zh },
  ] as ComparedText[];

it('counts each section once, whether it differs in one language or in both', () => {
  const found = countChanged(
    inBoth(
      [section('a', 'same'), section('b', 'changed'), section('c', 'added'), section('d', 'removed')],
      [section('a', 'changed'), section('b', 'changed'), section('c', 'added'), section('d', 'removed')],
    ),
  );
  expect(found).toEqual({ changed: 2, added: 1, removed: 1, titled: false });
  expect(isSame(found)).toBe(false);
});

it('calls one that came in one language alone a changed one', () => {
  expect(countChanged(inBoth([section('a', 'same')], [section('a', 'added')]))).toMatchObject({ changed: 1, added: 0 });
});

it('knows that not one word changed, and that a title alone is a change', () => {
  const same = inBoth([section('a', 'same')]);
  expect(isSame(countChanged(same))).toBe(true);
  const titled = same.map((one) => ({ ...one, title: [{ text: 'N', bold: false, change: 'added' as const }] }));
  expect(isSame(countChanged(titled))).toBe(false);
});
