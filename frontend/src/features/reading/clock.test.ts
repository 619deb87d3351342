import { expect, it } from 'vitest';
import { ReadingClock } from './clock';

function aClock(before?: number) {
  let now = 5_000;
  return { clock: new ReadingClock(() => now, before), pass: (seconds: number) => (now += seconds * 1000) };
}

it('counts while the text is in sight, and not while the page is hidden', () => {
  const { clock, pass } = aClock();
  pass(10);
  expect(clock.seconds()).toBe(0);
  clock.see(true);
  pass(30);
  clock.see(false);
  pass(600);
  expect(clock.seconds()).toBe(30);
  clock.see(true);
  pass(12.9);
  expect(clock.seconds()).toBe(42);
});

it('counts nothing twice where it is told twice', () => {
  const { clock, pass } = aClock();
  clock.see(true);
  pass(5);
  clock.see(true);
  pass(5);
  clock.see(false);
  clock.see(false);
  expect(clock.seconds()).toBe(10);
});

it('goes on from what was read before a reload', () => {
  const { clock, pass } = aClock(60);
  clock.see(true);
  pass(3);
  expect(clock.seconds()).toBe(63);
});

it('counts a day at most, and never less than nothing', () => {
  const long = aClock();
  long.clock.see(true);
  long.pass(200_000);
  expect(long.clock.seconds()).toBe(86_400);
  const back = aClock();
  back.clock.see(true);
  back.pass(-20);
  expect(back.clock.seconds()).toBe(0);
});
