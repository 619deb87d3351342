import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NoticeLanguage, OwnNotice } from '@/api/types/reading';
import type { Decision } from '@/app/reading/outbox';
import { Check } from '@/ui/Check';
import { useText } from '@/ui/text';
import { ActsFor, useActsFor } from './ActsFor';
import { actOf } from './acts';
import { Electronic } from './Electronic';
import css from './Reading.module.css';
import { LANGUAGES } from './TextLanguage';

interface Props {
  notice: OwnNotice;
  language: NoticeLanguage;
  onDecide: (decision: Decision) => void;
}

/** Each purpose by itself, none beforehand; two buttons of one size, for agreeing and for refusing. */
export function ConsentForm({ notice, language, onDecide }: Props) {
  const t = useText();
  const [on, setOn] = useState<ReadonlySet<string>>(new Set());
  const [electronic, setElectronic] = useState(false);
  const actsFor = useActsFor();
  const [asked, setAsked] = useState<string | null>(null);
  const words = language === 'en' ? ('en' as const) : ('zhHant' as const);
  const decide = (agree: boolean) => {
    if (agree && on.size === 0) return setAsked(t('consent.choose_first'));
    if (actsFor.lacking) return setAsked(t('consent.guardian_needed'));
    setAsked(null);
    const choices = Object.fromEntries(notice.purposes.map(({ purpose }) => [purpose, agree && on.has(purpose)]));
    onDecide({ choices, electronic, guardian: actsFor.said });
  };
  const toggle = (purpose: string, chosen: boolean) => {
    const next = new Set(on);
    if (chosen) next.add(purpose);
    else next.delete(purpose);
    setOn(next);
  };
  return (
    <div className={css.form}>
      <fieldset className={css.purposes}>
        <legend>{t('consent.legend')}</legend>
        <p className="small dim">{t('consent.legend_text')}</p>
        <div lang={LANGUAGES[language].tag}>
          {notice.purposes.map(({ purpose, worded }) => (
            <Check
              key={purpose}
              big
              type="checkbox"
              name={purpose}
              checked={on.has(purpose)}
              onChange={(chosen) => toggle(purpose, chosen)}
            >
              {worded[words] ?? worded.zhHant ?? worded.en}
            </Check>
          ))}
        </div>
      </fieldset>
      <p lang={LANGUAGES[language].tag}>{actOf(notice, 'consent_means', language)}</p>
      <Electronic checked={electronic} language={language} onChange={setElectronic}>
        {actOf(notice, 'electronic', language)}
      </Electronic>
      <ActsFor notice={notice} language={language} of={actsFor} />
      {asked ? <p role="alert">{asked}</p> : null}
      <div lang={LANGUAGES[language].tag} className={css.two}>
        <Button size="lg" variant="default" fullWidth onClick={() => decide(true)}>
          {actOf(notice, 'consent_give', language)}
        </Button>
        <Button size="lg" variant="default" fullWidth onClick={() => decide(false)}>
          {actOf(notice, 'consent_refuse', language)}
        </Button>
      </div>
    </div>
  );
}
