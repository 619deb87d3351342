import { expect, it } from 'vitest';
import { daysOf, reached } from './audience';

const audience = {
  people: 10,
  all: [
    { department: '', people: 1 },
    { department: '財務部', people: 4 },
    { department: '市場部', people: 5 },
  ],
};

it('counts everybody, or those of the chosen departments who are there now', () => {
  expect(reached(audience, { everyone: true, departments: [] })).toBe(10);
  expect(reached(audience, { everyone: false, departments: ['', '財務部', '已解散'] })).toBe(5);
  expect(reached(audience, { everyone: false, departments: [] })).toBe(0);
});

it('reads days as whole numbers up to a year, and an empty field as whenever', () => {
  expect(daysOf('')).toBeNull();
  expect(daysOf(' １４ ')).toBe(14);
  for (const wrong of ['0', '366', '2.5', '-3', 'soon']) expect(daysOf(wrong)).toBeUndefined();
});
