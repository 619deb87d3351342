import { expect, it } from 'vitest';
import { customersOn, daysOf, officesOf, reached, whomOf } from './audience';

const audience = {
  people: 10,
  places: [
    { department: '財務部', office: '觀塘', people: 1 },
    { department: '財務部', office: '灣仔', people: 3 },
    { department: '市場部', office: '灣仔', people: 5 },
    { department: '', office: '', people: 1 },
  ],
};
const some = (departments: string[], offices: string[]) => reached(audience, { everyone: false, departments, offices });

it('counts everybody, or those of the chosen departments who are there now', () => {
  expect(reached(audience, { everyone: true, departments: [], offices: [] })).toBe(10);
  expect(some(['', '財務部', '已解散'], [])).toBe(5);
  expect(some([], [])).toBe(0);
});

it('counts whoever works in one of the offices, and where departments are chosen besides, both', () => {
  expect(some([], ['灣仔'])).toBe(8);
  expect(some([], ['灣仔', ''])).toBe(9);
  expect(some(['財務部'], ['灣仔'])).toBe(3);
  expect(some(['財務部'], ['沙田'])).toBe(0);
});

it('lists the offices, each with how many work there', () => {
  expect(officesOf(audience)).toEqual([
    { name: '觀塘', people: 1 },
    { name: '灣仔', people: 8 },
    { name: '', people: 1 },
  ]);
});

it('reads days as whole numbers up to a year, and an empty field as whenever', () => {
  expect(daysOf('')).toBeNull();
  expect(daysOf(' １４ ')).toBe(14);
  for (const wrong of ['0', '366', '2.5', '-3', 'soon']) expect(daysOf(wrong)).toBeUndefined();
});

it('is for staff or for customers, and counts whoever may be on two lists once only where it knows', () => {
  const lists = {
    allLists: [
      { id: 'a', name: 'A', people: 3 },
      { id: 'b', name: 'B', people: 4 },
    ],
    lists: ['a', 'b'],
    customers: 5,
  };
  expect(customersOn(lists, ['b', 'a'])).toEqual({ people: 5, exact: true });
  expect(customersOn({ ...lists, lists: [] }, ['a', 'b'])).toEqual({ people: 7, exact: false });
  expect(customersOn(lists, ['a'])).toEqual({ people: 3, exact: true });
  expect(whomOf({ everyone: false, lists: ['a'] })).toBe('customers');
  expect(whomOf({ everyone: false, lists: [] })).toBe('some');
  expect(whomOf({ everyone: true })).toBe('everyone');
});
