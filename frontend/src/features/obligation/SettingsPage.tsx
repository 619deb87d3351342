import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Locale } from '@/api/types';
import type { DigestChoice } from '@/api/types/obligation';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useTitle } from '@/app/view';
import { Check } from '@/ui/Check';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { calendarQuery, chooseDigest, digestQuery, issueCalendar, revokeCalendar } from './queries';
import css from './Settings.module.css';

/** Each language in its own words. Letters have two; who reads Simplified Chinese gets Traditional. */
const LETTERS: { value: Locale; label: string }[] = [
  { value: 'zh-Hant', label: '繁體中文' },
  { value: 'en', label: 'English' },
];

/** What Praya sends one by itself: a letter on Mondays, and a calendar. */
export function SettingsPage() {
  const t = useText();
  const me = useMe();
  const phone = me?.kind === 'person';
  const { error } = useQuery(digestQuery);
  useTitle(t('obligation.settings'));
  if (error && toProblem(error).status === 403) return <NotHere />;
  return (
    <div className={phone ? css.phone : 'pad'}>
      {phone ? <Go to={paths.my()}>← {t('obligation.settings_home')}</Go> : null}
      <PageHead title={t('obligation.settings')} lede={t('obligation.settings_lede')} />
      <Digest />
      <Calendar />
    </div>
  );
}

function Digest() {
  const t = useText();
  const { data, error } = useQuery(digestQuery);
  const choose = useAct((choice: DigestChoice) => chooseDigest(choice), { refresh: [['me', 'digest']] });
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (!data) return <Loading lines={2} />;
  return (
    <Section title={t('obligation.digest')}>
      <div className="stack">
        <p className="prose dim">{t('obligation.digest_text')}</p>
        <Check
          type="checkbox"
          name="digest"
          checked={data.subscribed}
          disabled={choose.busy}
          onChange={(subscribed) => choose.run({ ...data, subscribed })}
        >
          {t('obligation.digest_on')}
        </Check>
        <NativeSelect
          w={220}
          label={t('obligation.digest_language')}
          value={data.locale === 'en' ? 'en' : 'zh-Hant'}
          disabled={choose.busy}
          onChange={(event) => choose.run({ ...data, locale: event.target.value as Locale })}
          data={LETTERS}
        />
        <ProblemNotice problem={choose.problem} />
        <p role="status" className="small dim">
          {choose.finished ? t('ui.saved') : ''}
        </p>
      </div>
    </Section>
  );
}

function Calendar() {
  const t = useText();
  const format = useFormat();
  const { data, error } = useQuery(calendarQuery);
  const [copied, setCopied] = useState(false);
  const refresh = [['me', 'calendar']];
  const issue = useAct(() => issueCalendar(), { refresh, done: () => setCopied(false) });
  const revoke = useAct(() => revokeCalendar(), { refresh, done: () => issue.reset() });
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (!data) return <Loading lines={2} />;
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Section title={t('obligation.calendar')}>
      <div className="stack">
        <p className="prose dim">{t('obligation.calendar_text')}</p>
        <p>
          {data.issuedAt
            ? t('obligation.calendar_since', { date: format.instant(data.issuedAt) })
            : t('obligation.calendar_none')}
        </p>
        {issue.result ? (
          <div className="stack" role="status">
            <p className="small dim">{t('obligation.calendar_once')}</p>
            <output className={css.url}>{issue.result.url}</output>
            <div className="row">
              <Button size="sm" onClick={() => void copy(issue.result?.url ?? '')}>
                {copied ? t('ui.copied') : t('obligation.calendar_copy')}
              </Button>
            </div>
          </div>
        ) : null}
        <ProblemNotice problem={issue.problem ?? revoke.problem} />
        <div className="row">
          <Button
            size="sm"
            variant={data.issuedAt ? 'default' : 'filled'}
            loading={issue.busy}
            onClick={() => issue.run(undefined)}
          >
            {data.issuedAt ? t('obligation.calendar_again') : t('obligation.calendar_issue')}
          </Button>
          {data.issuedAt ? (
            <Button size="sm" variant="default" loading={revoke.busy} onClick={() => revoke.run(undefined)}>
              {t('obligation.calendar_revoke')}
            </Button>
          ) : null}
        </div>
      </div>
    </Section>
  );
}
