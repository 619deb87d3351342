import type { Audience, AudienceEdit } from '@/api/types/notice';

type Rule = Pick<AudienceEdit, 'everyone' | 'departments' | 'offices'>;
/** Whom a rule is for: it names everybody, some of the staff, or lists of customers. */
export type Whom = 'everyone' | 'some' | 'customers';

export const whomOf = (rule: Pick<AudienceEdit, 'everyone' | 'lists'>): Whom =>
  rule.everyone ? 'everyone' : rule.lists?.length ? 'customers' : 'some';

/** How many customers are on the chosen lists: exactly of one list, and of several at most so many, for somebody may be on two. */
export const customersOn = (
  audience: Pick<Audience, 'allLists' | 'lists' | 'customers'>,
  lists: readonly string[],
): { people: number; exact: boolean } => {
  const same = lists.length === audience.lists.length && lists.every((one) => audience.lists.includes(one));
  if (same) return { people: audience.customers, exact: true };
  const people = audience.allLists.filter((one) => lists.includes(one.id)).reduce((sum, one) => sum + one.people, 0);
  return { people, exact: lists.length < 2 };
};

/** Each of these names, or all where there is none. */
const anyOf = (names: readonly string[] | null | undefined, name: string) => !names?.length || names.includes(name);

/** How many people a rule means now: of several names any will do, and where departments and offices are named, both. */
export const reached = (audience: Pick<Audience, 'places' | 'people'>, rule: Rule): number => {
  if (rule.everyone) return audience.people;
  if (!rule.departments.length && !rule.offices?.length) return 0;
  return audience.places
    .filter((one) => anyOf(rule.departments, one.department) && anyOf(rule.offices, one.office))
    .reduce((sum, one) => sum + one.people, 0);
};

/** The offices of a roster, each with how many work there; the nameless last. */
export function officesOf({ places }: Pick<Audience, 'places'>): { name: string; people: number }[] {
  const counts = new Map<string, number>();
  for (const one of places) counts.set(one.office, (counts.get(one.office) ?? 0) + one.people);
  return [...counts].map(([name, people]) => ({ name, people }));
}

export const ruleOf = (audience: Audience): AudienceEdit => ({
  everyone: audience.everyone,
  departments: audience.departments,
  offices: audience.offices,
  lists: audience.lists,
  joiners: audience.joiners,
  dueDays: audience.dueDays ?? null,
  letters: audience.letters,
  sufficient: audience.sufficient,
});

/** From which share on it proves something: a whole number from 1 to 100. @returns undefined where it is none */
export function percentOf(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').trim().replace(/%$/, '').trim();
  const percent = Number(digits);
  return /^\d+$/.test(digits) && percent >= 1 && percent <= 100 ? percent : undefined;
}

/** Days to read: a whole number from 1 to 365, or nothing. @returns undefined where it is neither */
export function daysOf(typed: string): number | null | undefined {
  const digits = typed.normalize('NFKC').trim();
  if (digits === '') return null;
  const days = Number(digits);
  return /^\d+$/.test(digits) && days >= 1 && days <= 365 ? days : undefined;
}
