import type { Person, PersonEdit } from '@/api/types/people';
import { typed } from '@/app/fields';
import type { TextKey } from '@/ui/text';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A person as a form holds them. */
export interface PersonShape {
  en: string;
  zh: string;
  email: string;
  department: string;
  office: string;
  title: string;
  staffNumber: string;
  /** Nothing is said of somebody new until somebody says it. */
  mobileKind: Person['mobileKind'] | '';
  accountKind: Person['accountKind'] | '';
  active: boolean;
  hireDate: string;
  lastWorkingDay: string;
}
export type Field = Exclude<keyof PersonShape, 'active'>;

/** In reading order, with what each is called. */
export const FIELDS: Record<Field, TextKey> = {
  en: 'staff.name_en',
  zh: 'staff.name_zh',
  email: 'staff.email',
  department: 'staff.department',
  office: 'staff.office',
  title: 'staff.title',
  staffNumber: 'staff.staff_number',
  mobileKind: 'staff.mobile',
  accountKind: 'staff.account',
  hireDate: 'staff.hired',
  lastWorkingDay: 'staff.last_day',
};
const NAMES = Object.keys(FIELDS) as Field[];

export const shapeOf = (person: Person | null): PersonShape => ({
  en: person?.name.en ?? '',
  zh: person?.name.zhHant ?? '',
  email: person?.email ?? '',
  department: person?.department ?? '',
  office: person?.office ?? '',
  title: person?.title ?? '',
  staffNumber: person?.staffNumber ?? '',
  mobileKind: person?.mobileKind ?? '',
  accountKind: person?.accountKind ?? '',
  active: person?.active ?? true,
  hireDate: person?.hireDate ?? '',
  lastWorkingDay: person?.lastWorkingDay ?? '',
});

/** What is wrong with what was typed, field by field; the server is asked only what it alone can know. */
export function wrongIn(shape: PersonShape): Partial<Record<Field, TextKey>> {
  const wrong: Partial<Record<Field, TextKey>> = {};
  if (!shape.en.trim() && !shape.zh.trim()) wrong.en = wrong.zh = 'staff.name_missing';
  if (shape.email.trim() && !EMAIL.test(shape.email.trim())) wrong.email = 'staff.email_wrong';
  if (!shape.mobileKind) wrong.mobileKind = 'staff.choose_one';
  if (!shape.accountKind) wrong.accountKind = 'staff.choose_one';
  if (shape.hireDate && shape.lastWorkingDay && shape.lastWorkingDay < shape.hireDate)
    wrong.lastWorkingDay = 'staff.leaves_first';
  return wrong;
}

/** The form keeps its own shape, and turns into the API's on submit. Whatever is not said is not known. */
export const toEdit = (shape: PersonShape): PersonEdit => ({
  name: { en: typed(shape.en), zhHant: typed(shape.zh) },
  email: typed(shape.email),
  department: typed(shape.department),
  // Left out it would stay as it was: an empty field empties it.
  office: shape.office.trim(),
  title: typed(shape.title),
  staffNumber: typed(shape.staffNumber),
  mobileKind: shape.mobileKind || 'none',
  accountKind: shape.accountKind || 'unknown',
  active: shape.active,
  hireDate: shape.hireDate || null,
  lastWorkingDay: shape.lastWorkingDay || null,
});

export interface Difference {
  field: Field;
  before: string;
  after: string;
}

/** What somebody else changed between two looks at the same person. */
export function differences(before: Person, after: Person): Difference[] {
  const [old, now] = [shapeOf(before), shapeOf(after)];
  return NAMES.filter((field) => old[field] !== now[field]).map((field) => ({
    field,
    before: old[field],
    after: now[field],
  }));
}

/** What was typed stays; what was not touched follows what somebody else saved meanwhile. */
export function rebased(typed: PersonShape, before: Person, after: Person): PersonShape {
  const [old, now] = [shapeOf(before), shapeOf(after)];
  const kept = NAMES.filter((field) => typed[field] !== old[field]).map((field) => [field, typed[field]]);
  return { ...now, ...Object.fromEntries(kept) };
}

/** Left, or about to, or without an account: what a list says of somebody at a glance. */
export type Standing = 'gone' | 'leaver' | 'left' | 'leaves' | 'noAccount' | 'works';
export function standingOf(person: Person): Standing {
  if (person.state !== 'present') return 'gone';
  if (person.leaver) return person.inPlatform && person.active ? 'leaver' : 'left';
  if (person.lastWorkingDay) return 'leaves';
  return person.inPlatform ? 'works' : 'noAccount';
}
