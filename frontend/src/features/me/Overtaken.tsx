import { useEffect, useRef } from 'react';
import type { Person } from '@/api/types/people';
import css from '@/app/people/Phone.module.css';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { type Difference, FIELDS, type Field } from './person';

/** A field's value in words. */
export function useValue(): (field: Field, value: string) => string {
  const t = useText();
  const format = useFormat();
  return (field, value) => {
    if (!value) return t('staff.unset');
    if (field === 'mobileKind') return t(`staff.mobile.${value as Person['mobileKind']}`);
    if (field === 'accountKind') return t(`staff.account.${value as Person['accountKind']}`);
    return field === 'hireDate' || field === 'lastWorkingDay' ? format.day(value) : value;
  };
}

/** Somebody else was quicker: what they changed, before anything of theirs is overwritten. */
export function Overtaken({ theirs }: { theirs: Difference[] | null }) {
  const t = useText();
  const say = useValue();
  const notice = useRef<HTMLDivElement>(null);
  // It stands above the form, and the button below it: whoever is told reads it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that somebody was quicker
  useEffect(() => notice.current?.focus(), [theirs]);
  if (!theirs) return null;
  return (
    <div ref={notice} tabIndex={-1} className={css.stale} role="alert">
      <b>{t('staff.stale')}</b>
      {theirs.length > 0 ? (
        <ul>
          {theirs.map(({ field, before, after }) => (
            <li key={field}>
              {t('staff.change', { field: t(FIELDS[field]), before: say(field, before), after: say(field, after) })}
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t('staff.stale_again')}</p>
    </div>
  );
}
