import { describe, expect, it } from 'vitest';
import { readNumber, takeNumber } from './number';

describe('a number as it was typed', () => {
  it.each([
    ['87.5', 87.5],
    ['1.5', 1.5],
    ['-5', -5],
    ['1,200', 1200],
    ['12 345 678', 12345678],
    ['８７', 87],
    ['１，２００．５', 1200.5],
    ['0', 0],
    ['87.', 87],
    ['', null],
    ['  ', null],
  ])('%s is read as it stands', (text, number) => {
    expect(readNumber(text)).toEqual({ number });
  });

  it.each(['1e3', 'about 80', '1,2', '1,20', '12,345,6', '.', '-', '8 7', '1.2.3', '0x10', '八十'])(
    '%s is no number',
    (text) => {
      expect(readNumber(text)).toBe('unreadable');
    },
  );

  it('is kept within its range, and never moved into it', () => {
    expect(takeNumber('100', { min: 0, max: 100 })).toEqual({ number: 100 });
    expect(takeNumber('100.5', { min: 0, max: 100 })).toBeNull();
    expect(takeNumber('-5', { min: 0, max: 100 })).toBeNull();
    expect(takeNumber('-5', {})).toEqual({ number: -5 });
    expect(takeNumber('', { min: 1, max: 2 })).toEqual({ number: null });
  });
});
