import { describe, expect, it } from 'vitest';
import type { Member } from '@/api/types';
import { isStandingKnown, shapeOf, stateOf, toEdit, toNew } from './member';

const member: Member = {
  id: 'm',
  name: { en: 'Ka Yan Ho', zhHant: null },
  email: 'ho@firm.example',
  roles: ['partner'],
  suspended: false,
  joined: true,
  clientsAssigned: 2,
  suspension: null,
  version: 3,
  actions: {},
};

describe('a member in a form', () => {
  it('comes back as it went in', () => {
    expect(toEdit(shapeOf(member))).toEqual({ name: { en: 'Ka Yan Ho', zhHant: null }, roles: ['partner'] });
  });

  it('sends no blank name, no space around an address, and each role once', () => {
    const shape = { en: ' ', zh: ' 何嘉欣 ', email: ' ho@firm.example ', administrator: true, partner: true };
    expect(toNew(shape)).toEqual({
      name: { en: null, zhHant: '何嘉欣' },
      email: 'ho@firm.example',
      roles: ['administrator', 'partner'],
    });
  });

  it('begins empty, and with no role', () => {
    expect(toEdit(shapeOf(null))).toEqual({ name: { en: null, zhHant: null }, roles: [] });
  });

  it('shows no standing where the server tells none', () => {
    const untold = { ...member, roles: null, suspended: null, joined: null, clientsAssigned: null };
    expect(isStandingKnown([member, { ...member, suspended: true }])).toBe(true);
    expect(isStandingKnown([untold, untold])).toBe(false);
    expect(shapeOf(untold)).toMatchObject({ administrator: false, partner: false });
  });

  it('says first that somebody is suspended, then whether they ever came', () => {
    expect(stateOf(member)).toBe('active');
    expect(stateOf({ ...member, joined: false })).toBe('waiting');
    expect(stateOf({ ...member, joined: false, suspended: true })).toBe('suspended');
  });
});
