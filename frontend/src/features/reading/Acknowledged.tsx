import type { OwnNotice } from '@/api/types/reading';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import css from './Reading.module.css';
import { LANGUAGES } from './TextLanguage';

/** Enough of a record's id to name it on the telephone: its end, for the beginning is the time. */
const shortOf = (id: string): string => `${id.slice(-8, -4)}-${id.slice(-4)}`.toUpperCase();

/** What is on record: that they have read it, when, and in which language. */
export function Acknowledged({ of }: { of: NonNullable<OwnNotice['acknowledged']> }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={css.done}>
      <h2>
        <span aria-hidden="true">✓ </span>
        {t('reading.done')}
      </h2>
      <p>{t('reading.done_at', { at: format.instant(of.at) })}</p>
      <p className="small dim figures">
        {t('reading.done_record', { record: shortOf(of.id), language: LANGUAGES[of.language].name })}
      </p>
      <Go to={paths.myRecords()} className={css.wayOn}>
        {t('consent.records')}
      </Go>
      <Go to={paths.my()} className={css.wayOn}>
        {t('reading.home')}
      </Go>
    </div>
  );
}
