import { expect, it } from 'vitest';
import type { NoticeView } from '@/api/types/notice';
import { returnedNote } from './returned';

const BY = '6f9a3c1e-0000-4000-8000-000000000001';
const event = (versionId: string, event: string, note = '') => ({
  versionId,
  event,
  note,
  by: BY,
  at: '2026-11-28T08:00:00Z',
});
const notice = (state: string, events: ReturnType<typeof event>[]) =>
  ({ draft: { version: { id: 'v2', state } }, events }) as unknown as NoticeView;

it('says why it was sent back above the draft that was', () => {
  expect(returnedNote(notice('draft', [event('v2', 'submit'), event('v2', 'return', 'Name the place')]))).toBe(
    'Name the place',
  );
});

it('says the last reason where it was sent back twice', () => {
  const events = [
    event('v2', 'return', 'Name the place'),
    event('v2', 'submit'),
    event('v2', 'return', 'And the date'),
  ];
  expect(returnedNote(notice('draft', events))).toBe('And the date');
});

it('says no reason that is out of date: not in review, not approved, not after it was sent again and taken back', () => {
  const again = [event('v2', 'return', 'Name the place'), event('v2', 'submit')];
  expect(returnedNote(notice('in_review', again))).toBeNull();
  expect(returnedNote(notice('approved', [...again, event('v2', 'approve')]))).toBeNull();
  expect(returnedNote(notice('draft', [...again, event('v2', 'reopen')]))).toBeNull();
});

it('says nothing of what was said about an earlier version, nor where nothing is written', () => {
  expect(returnedNote(notice('draft', [event('v1', 'return', 'Name the place')]))).toBeNull();
  expect(returnedNote({ ...notice('draft', []), draft: null })).toBeNull();
});
