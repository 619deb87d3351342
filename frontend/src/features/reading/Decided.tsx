import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NoticeLanguage, OwnNotice } from '@/api/types/reading';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import type { Decision } from '@/app/reading/outbox';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { ActsFor, mayAct, useActsFor } from './ActsFor';
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
  const [agreeing, setAgreeing] = useState<string | null>(null);
  const change = (purpose: string, agree: boolean, guardian: Decision['guardian'] = null) =>
    onDecide({ choices: { ...stands, [purpose]: agree }, electronic: false, guardian });
  // Who decides is asked again where it may be another; taking back is one press for everybody.
  const press = (purpose: string, agree: boolean) =>
    agree && mayAct(notice) ? setAgreeing(purpose) : change(purpose, agree);
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
              <span className="block small dim">{one.deed ? t(`consent.deed.${one.deed as 'given'}`) : null}</span>
              {one.at ? (
                <span className="block small dim">{t('consent.at', { at: format.instant(one.at) })}</span>
              ) : null}
            </span>
            {agreeing === one.purpose ? null : (
              <Button size="md" variant="default" onClick={() => press(one.purpose, one.deed !== 'given')}>
                {t(one.deed === 'given' ? 'consent.withdraw' : 'consent.agree_now')}
              </Button>
            )}
            {agreeing === one.purpose ? (
              <Agreeing
                notice={notice}
                language={language}
                onAgree={(guardian) => change(one.purpose, true, guardian)}
                onClose={() => setAgreeing(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Go to={paths.myRecords()} className={css.wayOn}>
        {t('consent.records')}
      </Go>
    </div>
  );
}

/** Agreeing to one of them later, where somebody may decide for the person: who it is that agrees. */
function Agreeing({
  notice,
  language,
  onAgree,
  onClose,
}: {
  notice: OwnNotice;
  language: NoticeLanguage;
  onAgree: (guardian: Decision['guardian']) => void;
  onClose: () => void;
}) {
  const t = useText();
  const actsFor = useActsFor();
  const [asked, setAsked] = useState(false);
  return (
    <div className={css.agreeing}>
      <ActsFor notice={notice} language={language} of={actsFor} />
      {asked && actsFor.lacking ? <p role="alert">{t('consent.guardian_needed')}</p> : null}
      <div className="row">
        <Button size="md" onClick={() => (actsFor.lacking ? setAsked(true) : onAgree(actsFor.said))}>
          {t('consent.agree_now')}
        </Button>
        <Button size="md" variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}
