import type { Audience, AudienceEdit } from '@/api/types';

type Rule = Pick<AudienceEdit, 'everyone' | 'departments'>;

/** How many people a rule means now: a department that nobody is in any more means none. */
export const reached = (audience: Pick<Audience, 'all' | 'people'>, rule: Rule): number =>
  rule.everyone
    ? audience.people
    : audience.all.filter((one) => rule.departments.includes(one.department)).reduce((sum, one) => sum + one.people, 0);

export const ruleOf = (audience: Audience): AudienceEdit => ({
  everyone: audience.everyone,
  departments: audience.departments,
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
