import { Button } from '@mantine/core';
import type { NoticeLanguage, OwnNotice } from '@/api/types';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import type { Decision } from '@/app/reading/outbox';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import css from './Reading.module.css';

/** What they decided, purpose by purpose; each is changed as easily as it was made. */
export function Decided({
  notice,
  language,
  onDecide,
}: {
  notice: OwnNotice;
  language: NoticeLanguage;
  onDecide: (decision: Decision) => void;
}) {
  const t = useText();
  const format = useFormat();
  const words = language === 'en' ? ('en' as const) : ('zhHant' as const);
  const stands = Object.fromEntries(notice.purposes.map((one) => [one.purpose, one.deed === 'given']));
  const change = (purpose: string, agree: boolean) =>
    onDecide({ choices: { ...stands, [purpose]: agree }, electronic: false, guardian: null });
  return (
    <div className={css.done}>
      <h2>
        <span aria-hidden="true">✓ </span>
        {t('consent.decided')}
      </h2>
      <ul className={css.decisions}>
        {notice.purposes.map((one) => (
          <li key={one.purpose}>
            <span>
              <b>{one.worded[words] ?? one.worded.zhHant ?? one.worded.en}</b>
              {one.guardian ? (
                <span className="block small">{t('consent.acted', { guardian: one.guardian })}</span>
              ) : null}
              <span className="block small dim">
                {one.deed ? t(`consent.deed.${one.deed as 'given'}`) : null}
                {one.at ? (
                  <>
                    {' · '}
                    <span className={css.moment}>{t('consent.at', { at: format.instant(one.at) })}</span>
                  </>
                ) : null}
              </span>
            </span>
            <Button size="md" variant="default" onClick={() => change(one.purpose, one.deed !== 'given')}>
              {t(one.deed === 'given' ? 'consent.withdraw' : 'consent.agree_now')}
            </Button>
          </li>
        ))}
      </ul>
      <Go to={paths.myRecords()} className={css.wayOn}>
        {t('consent.records')}
      </Go>
    </div>
  );
}
