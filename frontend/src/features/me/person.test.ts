import { describe, expect, it } from 'vitest';
import type { Person } from '@/api/types/people';
import { differences, rebased, shapeOf, standingOf, toEdit, wrongIn } from './person';

const person: Person = {
  id: 'p',
  name: { en: 'Ken Chan', zhHant: '陳大文' },
  email: 'ken@company.example',
  department: '財務部',
  office: '觀塘',
  title: '',
  staffNumber: null,
  mobileKind: 'plus86',
  mobileMasked: '+86 •• 1234',
  accountKind: 'enterprise',
  active: true,
  outsideDomain: false,
  hireDate: '2020-01-02',
  lastWorkingDay: null,
  leaver: false,
  alsoCustomer: false,
  inPlatform: true,
  inHr: true,
  roles: ['staff'],
  state: 'present',
  version: 3,
};

describe('a person in a form', () => {
  it('comes back as it went in, with nothing for what is blank', () => {
    expect(toEdit(shapeOf(person))).toEqual({
      name: { en: 'Ken Chan', zhHant: '陳大文' },
      email: 'ken@company.example',
      department: '財務部',
      office: '觀塘',
      title: null,
      staffNumber: null,
      mobileKind: 'plus86',
      accountKind: 'enterprise',
      active: true,
      hireDate: '2020-01-02',
      lastWorkingDay: null,
    });
  });

  it('empties the office where its field was emptied: left out, it would stay', () => {
    expect(toEdit({ ...shapeOf(person), office: ' ' }).office).toBe('');
  });

  it('never switches an account on or off by an edit of something else', () => {
    expect(toEdit({ ...shapeOf({ ...person, active: false }), title: 'Clerk' }).active).toBe(false);
  });
});

describe('a person whom somebody else changed meanwhile', () => {
  const now: Person = { ...person, department: '人事部', lastWorkingDay: '2026-11-30', version: 4 };

  it('is told field by field', () => {
    expect(differences(person, now)).toEqual([
      { field: 'department', before: '財務部', after: '人事部' },
      { field: 'lastWorkingDay', before: '', after: '2026-11-30' },
    ]);
    expect(differences(person, { ...person, version: 4 })).toEqual([]);
  });

  it('keeps what was typed, and takes over what was not touched', () => {
    const typed = { ...shapeOf(person), department: '營運部', title: 'Clerk' };
    expect(rebased(typed, person, now)).toEqual({ ...typed, lastWorkingDay: '2026-11-30' });
  });
});

describe('what a list says of somebody', () => {
  it.each([
    ['works', {}],
    ['leaves', { lastWorkingDay: '2999-01-01' }],
    ['leaver', { leaver: true }],
    ['left', { leaver: true, inPlatform: false }],
    ['left', { leaver: true, active: false }],
    ['noAccount', { inPlatform: false }],
    ['gone', { leaver: true, state: 'gone' }],
  ] as const)('%s', (standing, change) => {
    expect(standingOf({ ...person, ...change })).toBe(standing);
  });
});

describe('what is wrong with what was typed', () => {
  const whole = shapeOf(person);
  it('is nothing where it is whole', () => {
    expect(wrongIn(whole)).toEqual({});
    expect(wrongIn({ ...whole, en: '', email: '' })).toEqual({});
  });
  it('is that nothing was said yet of somebody new: no phone and no account are not assumed', () => {
    expect(wrongIn(shapeOf(null))).toEqual({
      en: 'staff.name_missing',
      zh: 'staff.name_missing',
      mobileKind: 'staff.choose_one',
      accountKind: 'staff.choose_one',
    });
  });
  it.each(['ken@', 'ken', 'ken@company', 'k en@company.example'])('is the address %s', (email) => {
    expect(wrongIn({ ...whole, email })).toEqual({ email: 'staff.email_wrong' });
  });
  it('is that somebody leaves before they came', () => {
    expect(wrongIn({ ...whole, hireDate: '2026-02-01', lastWorkingDay: '2026-01-31' })).toEqual({
      lastWorkingDay: 'staff.leaves_first',
    });
  });
});
