import { expect, it } from 'vitest';
import { laterDays, plusDays } from './days';

it('counts days across the end of a year', () => {
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(plusDays('2027-03-01', -1)).toBe('2027-02-28');
});

it.each([
  ['2026-11-25', ['2026-11-26', '2026-11-30', '2026-12-09']],
  ['2026-11-30', ['2026-12-01', '2026-12-07', '2026-12-14']],
  ['2026-11-29', ['2026-11-30', '2026-12-13']],
])('offers later days from %s', (today, days) => {
  expect(laterDays(today).map((one) => one.day)).toEqual(days);
});
