import css from './Due.module.css';
import { daysUntil, useFormat } from './format';

/** A deadline: the date, and how far it is, beside it; and of what, where that is not plain. */
export function Due({ day, stacked, what }: { day: string; stacked?: boolean; what?: string }) {
  const format = useFormat();
  const days = daysUntil(day);
  const of = what ? <span className={css.what}> · {what}</span> : null;
  return (
    <span className={`${css.due} ${stacked ? css.stacked : ''} figures`}>
      <span>
        <time dateTime={day}>{format.day(day)}</time>
        {stacked ? null : of}
      </span>
      <span className={css.far}>
        <span className={days < 0 ? css.late : days <= 30 ? css.soon : undefined}>
          {days < 0 ? <span aria-hidden="true">▲ </span> : null}
          {format.inDays(days)}
        </span>
        {stacked ? of : null}
      </span>
    </span>
  );
}
