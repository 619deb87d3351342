import { describe, expect, it } from 'vitest';
import { shapeOf, toEdit, wrongIn } from './customer';

const nobody = shapeOf(null);

describe('a customer in a form', () => {
  it('needs a name in either script, and an address that could be one', () => {
    expect(Object.keys(wrongIn(nobody))).toEqual(['name', 'email']);
    expect(wrongIn({ ...nobody, zhHant: '陳大文', email: ' dai@buyers.example ' })).toEqual({});
    expect(wrongIn({ ...nobody, en: 'Ann', email: 'ann@buyers.example' })).toEqual({});
    expect(Object.keys(wrongIn({ ...nobody, en: '  ', email: 'ann' }))).toEqual(['name', 'email']);
  });

  it('says nothing of what was not typed', () => {
    expect(toEdit({ ...nobody, en: ' Ann ', email: ' ann@buyers.example ' })).toEqual({
      name: { en: 'Ann', zhHant: null },
      email: 'ann@buyers.example',
      language: null,
    });
  });
});
