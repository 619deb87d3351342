import { expect, it } from 'vitest';
import { readEach, writeEach } from './each';

const names = ['DingTalk Singapore', 'DingDing'];

it('writes a line for each importer and reads it again, whatever stands beside', () => {
  const note = writeEach(['terms of 2024', ' none\nheld '], names, 'Asked on Monday');
  expect(note).toBe('DingTalk Singapore: terms of 2024\nDingDing: none held\nAsked on Monday');
  expect(readEach(note, names)).toEqual({ each: ['terms of 2024', 'none held'], rest: 'Asked on Monday' });
});

it('takes no line for an importer that does not begin with its name and a colon', () => {
  const note = 'DingDing is not one of them';
  expect(readEach(note, names)).toEqual({ each: ['', ''], rest: note });
  expect(writeEach(['', ''], names, note)).toBe(note);
});
