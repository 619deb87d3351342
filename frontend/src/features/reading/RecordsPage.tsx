import { Button } from '@mantine/core';
import type { OwnNoticeEntry } from '@/api/types/reading';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { ofRecords, withdraw } from '@/app/reading/queries';
import { useMe } from '@/app/session';
import { useTitle } from '@/app/view';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import css from './Reading.module.css';
import { LANGUAGES } from './TextLanguage';

/** So many come at once: where it is just so many there may be more. */
const FETCHED = 100;

/** Everything that this person acknowledged or decided, the newest first, each with its receipts. */
export function RecordsPage() {
  const t = useText();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const { rows, loading, problem, more, again } = usePages<OwnNoticeEntry>(
    ['mine', 'records', clientId],
    ofRecords(clientId),
    {},
  );
  useTitle(t('consent.records'));
  if (problem) return <ProblemNotice problem={problem} retry={again} />;
  if (loading) return <Loading lines={6} />;
  // Of each purpose the newest line says how it stands.
  const seen = new Set<string>();
  const stands = new Set<string>();
  for (const one of rows) {
    // What counts no more says nothing of how it stands.
    if (one.correction && !one.correction.counts) continue;
    const about = `${one.noticeId} ${one.purpose ?? ''}`;
    if (one.purpose && !seen.has(about) && one.deed === 'given') stands.add(one.id);
    seen.add(about);
  }
  return (
    <>
      <Go to={paths.myNotices()} className={css.back}>
        ← {t('me.notices')}
      </Go>
      {rows.length === 0 ? (
        <EmptyState alone title={t('consent.records_none')}>
          {t('consent.records_none_text')}
        </EmptyState>
      ) : (
        <>
          <h1 className={css.head}>{t('consent.records')}</h1>
          <p className="dim">{t('consent.records_lede')}</p>
          <ul className={css.records}>
            {rows.map((one) => (
              <Record key={one.id} clientId={clientId} of={one} stands={stands.has(one.id)} />
            ))}
          </ul>
          {rows.length % FETCHED === 0 ? (
            <Button variant="default" onClick={more} className={css.more}>
              {t('consent.more')}
            </Button>
          ) : null}
        </>
      )}
    </>
  );
}

function Record({ clientId, of: one, stands }: { clientId: string; of: OwnNoticeEntry; stands: boolean }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const back = useAct(
    (purpose: string, key) =>
      withdraw(clientId, one.noticeId, purpose, Intl.DateTimeFormat().resolvedOptions().timeZone, key),
    { refresh: [['mine']] },
  );
  const receipt = `${ofRecords(clientId)}/${encodeURIComponent(one.id)}/receipt`;
  return (
    <li>
      <b lang={LANGUAGES[one.language].tag}>{one.title}</b>
      <span className="block">
        {one.worded
          ? t('consent.deed_of', { deed: t(`consent.deed.${one.deed}`), purpose: name(one.worded) })
          : t(`consent.deed.${one.deed}`)}
      </span>
      {one.guardian ? <span className="block">{t('consent.acted', { guardian: one.guardian })}</span> : null}
      <span className="block small dim">
        {t('consent.at', { at: format.instant(one.at) })} ·{' '}
        {t('consent.version', { number: one.number, version: one.ordinal })}
      </span>
      {one.correction ? <Corrected of={one.correction} /> : null}
      <span className={css.links}>
        <a href={`${receipt}.pdf`} download>
          {t('consent.receipt_pdf')}
        </a>
        <a href={receipt} download>
          {t('consent.receipt_json')}
        </a>
        {stands && one.purpose ? (
          <Button size="sm" variant="default" loading={back.busy} onClick={() => back.run(one.purpose as string)}>
            {t('consent.withdraw')}
          </Button>
        ) : null}
      </span>
      <ProblemNotice problem={back.problem} />
    </li>
  );
}

/** What the firm said to be wrong with it, and whether it counts: the record itself stays as it was. */
function Corrected({ of: one }: { of: NonNullable<OwnNoticeEntry['correction']> }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={css.corrected}>
      <p>
        <b>{t('consent.corrected', { date: format.instantDay(one.at), wrong: t(`consent.wrong.${one.wrong}`) })}</b>{' '}
        {t(one.counts ? 'consent.corrected_counts' : 'consent.corrected_counts_no')}
      </p>
      <div lang={TAGS[one.language]}>
        <SaidText>{one.reason}</SaidText>
      </div>
    </div>
  );
}

const TAGS: Record<string, string> = { en: 'en', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans' };
