import { expect, it } from 'vitest';
import type { ComparedSection } from '@/api/types/reading';
import { stretches } from './ComparedText';

const section = (key: string, change: ComparedSection['change']): ComparedSection => ({
  key,
  change,
  heading: [],
  passages: [],
});

it('counts what is the same between what changed, and keeps the order', () => {
  const a = section('a', 'same');
  const b = section('b', 'changed');
  const c = section('c', 'added');
  expect(stretches([a, section('x', 'same'), b, c, section('y', 'same')])).toEqual([
    { same: 2 },
    { sections: [b, c] },
    { same: 1 },
  ]);
});

it('has nothing to say of nothing', () => {
  expect(stretches([])).toEqual([]);
});
