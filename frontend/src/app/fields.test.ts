import { expect, it } from 'vitest';
import { ApiProblem } from '@/api/problem';
import { stillSo } from './fields';

const refused = (...reasons: { key: string; field?: string }[]) => new ApiProblem(400, { reasons }, null);
const problem = refused(
  { key: 'missing', field: 'purpose' },
  { key: 'positive', field: 'flow.subjects[1].count' },
  { key: 'too_many' },
);
const sent = { purpose: '', subjects: [{ count: 1 }, { count: -4 }], route: 'a' };

it('says nothing more of what was changed since it was sent, and goes on saying the rest', () => {
  expect(stillSo(problem, sent, { ...sent })).toBe(problem);
  expect(stillSo(problem, sent, { ...sent, route: 'b' })).toBe(problem);
  const mended = stillSo(problem, sent, { ...sent, subjects: [{ count: 1 }, { count: 4 }] });
  expect(mended?.reasons.map((one) => one.key)).toEqual(['missing', 'too_many']);
});

it('has nothing left to say where all of it was changed', () => {
  const one = refused({ key: 'missing', field: 'purpose' });
  expect(stillSo(one, sent, { ...sent, purpose: 'Payroll' })).toBeNull();
  expect(stillSo(null, sent, sent)).toBeNull();
});
