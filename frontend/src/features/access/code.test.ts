import { expect, it } from 'vitest';
import { digitsOf } from './code';

it.each([
  ['648 229', '648229'],
  ['６４８２２９', '648229'],
  ['648-229\n', '648229'],
  ['6482291', '648229'],
  ['code: 648 22', '64822'],
])('takes the digits of %j', (text, digits) => {
  expect(digitsOf(text)).toBe(digits);
});
