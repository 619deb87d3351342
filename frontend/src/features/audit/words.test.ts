import { expect, it } from 'vitest';
import { wordsFor } from './words';

const of = (subjectKind: string, digestBefore: string | null, digestAfter: string | null) =>
  wordsFor({ action: 'tia.edit', operation: null, subjectKind, digestBefore, digestAfter });

it('says which act it was, where the line says it', () => {
  const line = { action: 'tia.review', subjectKind: 'assessment', digestBefore: 'b', digestAfter: 'a' };
  expect(wordsFor({ ...line, operation: 'tiaReview.returned' })[0]).toBe('audit.operation.tiaReview.returned');
  expect(wordsFor({ ...line, operation: null })[0]).not.toContain('operation');
});

it('tells sending questions from withdrawing them in lines from before, and what is new from what was changed', () => {
  expect(of('question_request', null, 'a')[0]).toBe('audit.action.tia.edit.question_request.made');
  expect(of('question_request', null, null)[0]).toBe('audit.action.tia.edit.question_request.ended');
  expect(of('assessment', 'b', 'a')[0]).toBe('audit.action.tia.edit.assessment.changed');
});

it('falls back on the kind of thing, then on the permission, where the line tells no more', () => {
  const keys = of('question_request', null, null);
  expect(keys.slice(1)).toEqual(['audit.action.tia.edit.question_request', 'audit.action.tia.edit']);
});
