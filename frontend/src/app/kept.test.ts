import { beforeEach, expect, it } from 'vitest';
import { countDrafts, countKept, draftOfReport, draftOfRequest, forgetKept, keptOf } from './kept';

beforeEach(() => localStorage.clear());

it('is somebody’s own on a phone that others use, too, and goes when they sign out', () => {
  localStorage.setItem(draftOfReport('amy', 'o'), '{"note":"done"}');
  localStorage.setItem(draftOfRequest('amy', { id: 'r', version: 0 }), '{"items":[]}');
  localStorage.setItem(keptOf('amy', 'answers.q'), '[1,2]');
  localStorage.setItem('other', 'stays');
  expect([countDrafts('amy'), countDrafts('bob'), countKept('amy')]).toEqual([2, 0, 2]);
  expect(localStorage.getItem(draftOfReport('bob', 'o'))).toBeNull();
  forgetKept();
  expect([countDrafts('amy'), localStorage.length]).toEqual([0, 1]);
});

it('is for what was asked in that version: what was returned begins anew', () => {
  localStorage.setItem(draftOfRequest('amy', { id: 'r', version: 0 }), '{"items":[{"id":"i","name":"a.pdf"}]}');
  expect(localStorage.getItem(draftOfRequest('amy', { id: 'r', version: 2 }))).toBeNull();
});
