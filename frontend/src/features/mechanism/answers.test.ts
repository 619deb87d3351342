import { describe, expect, it } from 'vitest';
import type { MechanismQuestion } from '@/api/types/transfer';
import { chosen, isWhole, sameAnswers, typedInto } from './answers';

const question = (id: string, type: MechanismQuestion['type']): MechanismQuestion => ({
  id,
  type,
  said: { key: id, text: id, grade: 'verified', sources: [] },
  options: [],
});
const single = question('rmc.role', 'single');
const multi = question('s33.precautions', 'multi');

describe('answers', () => {
  it('keep one option of a single choice', () => {
    expect(chosen({ 'rmc.role': ['both'] }, single, 'processor', true)).toEqual({ 'rmc.role': ['processor'] });
  });

  it('let "none" stand alone, in both directions', () => {
    const two = chosen(chosen({}, multi, 'contract', true), multi, 'law', true);
    expect(two).toEqual({ 's33.precautions': ['contract', 'law'] });
    const none = chosen(two, multi, 'none', true);
    expect(none).toEqual({ 's33.precautions': ['none'] });
    expect(chosen(none, multi, 'law', true)).toEqual({ 's33.precautions': ['law'] });
  });

  it('leave nothing behind where an answer is taken back', () => {
    expect(chosen({ 's33.precautions': ['law'] }, multi, 'law', false)).toEqual({});
    expect(typedInto({ 'return.persons': ['12'] }, question('return.persons', 'number'), ' ')).toEqual({});
    expect(typedInto({}, question('return.persons', 'number'), ' 12 ')).toEqual({ 'return.persons': ['12'] });
  });

  it('are compared where they are in sight, whatever the order', () => {
    expect(sameAnswers({ a: ['x', 'y'] }, { a: ['y', 'x'], hidden: ['1'] }, ['a'])).toBe(true);
    expect(sameAnswers({ a: ['x'] }, {}, ['a'])).toBe(false);
  });

  it.each(['', '-1', '1.5', '1e3', '12345678901', '１２'])('do not take %j for a whole number', (text) => {
    expect(isWhole(text)).toBe(false);
  });
});
