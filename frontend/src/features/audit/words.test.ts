import { expect, it } from 'vitest';
import { wordsFor } from './words';

const of = (subjectKind: string, digestBefore: string | null, digestAfter: string | null) =>
  wordsFor('tia.edit', { subjectKind, digestBefore, digestAfter })[0];

it('tells sending questions from withdrawing them, and what is new from what was changed', () => {
  expect(of('question_request', null, 'a')).toBe('audit.action.tia.edit.question_request.made');
  expect(of('question_request', null, null)).toBe('audit.action.tia.edit.question_request.ended');
  expect(of('assessment', 'b', 'a')).toBe('audit.action.tia.edit.assessment.changed');
});

it('falls back on the kind of thing where the line tells no more', () => {
  const keys = wordsFor('tia.edit', { subjectKind: 'question_request', digestBefore: null, digestAfter: null });
  expect(keys[1]).toBe('audit.action.tia.edit.question_request');
});
