import { expect, it } from 'vitest';
import { type RegisterAnswer, standing, startingAnswers } from './register';

const said = (question: string, starting: string[]): RegisterAnswer => ({ question, starting, says: [] });
const onward = said('gba.onward', ['outside']);

it('begins with what the register says, and with nothing where it says less than is asked', () => {
  expect(startingAnswers([onward, said('gba.recipient_place', [])])).toEqual({ 'gba.onward': ['outside'] });
});

it('tells an answer that was taken from the register from one at odds with it', () => {
  expect(standing(onward, { 'gba.onward': ['outside'] }, [])).toBe('taken');
  expect(standing(onward, { 'gba.onward': ['none'] }, ['gba.onward'])).toBe('contradicted');
  expect(standing(onward, {}, [])).toBe('beside');
  expect(standing(said('gba.recipient_place', []), { 'gba.recipient_place': ['guangzhou'] }, [])).toBe('beside');
});
