import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/api/problem';
import { clientQuery } from '../client';
import { recentAfter } from './recent';

describe('the clients opened last', () => {
  it('gain one only after it has answered', () => {
    expect(recentAfter(['a'], null, [])).toEqual(['a']);
    expect(recentAfter(['a'], 'b', [])).toEqual(['b', 'a']);
  });

  it('lose the one that was refused, so that no later page asks for it', () => {
    expect(recentAfter(['a', 'b'], null, ['a'])).toEqual(['b']);
    expect(recentAfter(['a'], 'a', ['a'])).toEqual([]);
  });

  it('stay the same list where nothing happened, and are six at most', () => {
    const before = ['a', 'b'];
    expect(recentAfter(before, 'b', [])).toBe(before);
    expect(recentAfter(['1', '2', '3', '4', '5', '6'], '7', [])).toHaveLength(6);
  });
});

it.each([401, 403, 404, 410])('asks no more for a client after a %d', (status) => {
  const { refetchInterval, refetchOnWindowFocus } = clientQuery('c');
  const query = (error: unknown) => ({ state: { error } }) as never;
  expect((refetchInterval as (of: never) => unknown)(query(new ApiProblem(status, {}, null)))).toBe(false);
  expect((refetchOnWindowFocus as (of: never) => unknown)(query(new ApiProblem(status, {}, null)))).toBe(false);
  expect((refetchInterval as (of: never) => unknown)(query(new ApiProblem(0, {}, null)))).toBe(2_500);
});
