import { expect, it } from 'vitest';
import type { NoticeFinding } from '@/api/types/notice';
import { standingOf } from './standing';

const finding = (blocks: boolean) => ({ check: 'place_missing', blocks }) as NoticeFinding;
const waiting = { state: 'waiting', busy: false, findings: [], insisted: '', withdrawn: false } as const;

it('is ready where nothing is lacking', () => {
  expect(standingOf({ ...waiting, findings: [] })).toBe('ready');
});

it('wants a reason where only guidance asks for more, until one is given', () => {
  expect(standingOf({ ...waiting, findings: [finding(false)] })).toBe('reason');
  expect(standingOf({ ...waiting, findings: [finding(false)], insisted: ' ' })).toBe('reason');
  expect(standingOf({ ...waiting, findings: [finding(false)], insisted: 'In its handbook.' })).toBe('ready');
});

it('is blocked whatever reason is given where the law or the kind asks for more', () => {
  expect(standingOf({ ...waiting, findings: [finding(false), finding(true)], insisted: 'So be it.' })).toBe('blocked');
});

it('waits where somebody writes the next version of that notice', () => {
  expect(standingOf({ ...waiting, findings: [finding(true)], busy: true })).toBe('busy');
});

it('is what became of it once it is not waiting any more', () => {
  for (const state of ['left_out', 'published', 'undone'] as const) {
    expect(standingOf({ ...waiting, findings: [finding(true)], state })).toBe(state);
  }
});

it('is withdrawn where it was published and nobody reads it any more', () => {
  expect(standingOf({ ...waiting, findings: [], state: 'published', withdrawn: true })).toBe('withdrawn');
});
