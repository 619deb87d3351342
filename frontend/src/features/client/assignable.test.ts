import { expect, it } from 'vitest';
import type { Member } from '@/api/types';
import { assignable } from './assignable';

const member = (id: string, over: Partial<Member> = {}) => ({ id, roles: [], suspended: false, ...over }) as Member;
const members = [
  member('consultant'),
  member('gone', { suspended: true }),
  member('administrator', { roles: ['administrator'] }),
  member('partner', { roles: ['partner'] }),
];
const given = { id: 'x', memberId: 'consultant', role: 'consultant', starts: '2026-01-01' };
const ids = (found: Member[]) => found.map((one) => one.id);

it('offers those who may take the role, and nobody who has it already', () => {
  expect(ids(assignable(members, [], 'consultant'))).toEqual(['consultant']);
  expect(ids(assignable(members, [given], 'consultant'))).toEqual([]);
  expect(ids(assignable(members, [given], 'reviewer'))).toEqual(['consultant']);
});

it('offers the founders where a firm has nobody else', () => {
  expect(ids(assignable(members.slice(2), [], 'consultant'))).toEqual(['administrator', 'partner']);
});
