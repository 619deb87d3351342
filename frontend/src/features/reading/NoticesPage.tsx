import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { OwnNoticeRow } from '@/api/types/reading';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ownNoticesQuery } from '@/app/reading/queries';
import { useReadingOutbox } from '@/app/reading/useReadingOutbox';
import { isCustomer, useMe } from '@/app/session';
import { useTitle } from '@/app/view';
import { Due } from '@/ui/Due';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { NoConnection } from './NoConnection';
import css from './Reading.module.css';

/** Everything that this person is given to read: what waits, then what is done. */
export function NoticesPage() {
  const t = useText();
  const name = useName();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const { data, error, fetchStatus, refetch } = useQuery(ownNoticesQuery(clientId));
  useTitle(me?.client ? name(me.client.name) : null, t('me.notices'));
  if (error && !data) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!data) return fetchStatus === 'paused' ? <NoConnection /> : <Loading lines={6} />;
  const done = data.items.filter((one) => one.state === 'done');
  const waiting = data.items.filter((one) => one.state !== 'done');
  // Of the company's own page nothing is a customer's: this is theirs.
  const home =
    me && isCustomer(me) ? null : (
      <Go to={paths.my()} className={css.back}>
        ← {t('me.home')}
      </Go>
    );
  if (data.items.length === 0)
    return (
      <>
        {home}
        <EmptyState alone title={t('reading.none')}>
          {t('reading.none_text')}
        </EmptyState>
      </>
    );
  return (
    <>
      {home}
      <h1 className={css.head}>{t('me.notices')}</h1>
      <section className={css.group}>
        <h2>{t('reading.waiting', { count: waiting.length })}</h2>
        {waiting.length === 0 ? <p className="dim">{t('reading.waiting_none')}</p> : null}
        <Rows clientId={clientId} of={waiting} />
      </section>
      {done.length > 0 ? (
        <section className={css.group}>
          <h2>{t('reading.read', { count: done.length })}</h2>
          <Rows clientId={clientId} of={done} />
        </section>
      ) : null}
      <Go to={paths.myRecords()} className={css.row}>
        <span>{t('consent.records')}</span>
        <span aria-hidden="true">›</span>
      </Go>
    </>
  );
}

function Rows({ clientId, of }: { clientId: string; of: readonly OwnNoticeRow[] }) {
  const t = useText();
  const format = useFormat();
  const { standing } = useReadingOutbox(clientId);
  return (
    <ul className="plain">
      {of.map((one) => {
        const unsent = standing.kept.some((kept) => kept.noticeId === one.noticeId);
        return (
          <li key={one.noticeId}>
            <Go to={paths.myNotice(one.noticeId)} className={css.row}>
              <span>
                <b>
                  <Names of={one.title} alone />
                </b>
                {unsent ? (
                  <span className={css.late}>{t('reading.unsent')}</span>
                ) : one.doneAt ? (
                  <span className="block small dim">
                    {t(one.record === 'consent' ? 'consent.decided_on' : 'reading.done_on', {
                      date: format.instantDay(one.doneAt),
                    })}
                  </span>
                ) : one.due ? (
                  <span className="block small dim">
                    {t('me.due')} <Due day={one.due} />
                  </span>
                ) : (
                  <span className="block small dim">{t('reading.no_due')}</span>
                )}
              </span>
              <span aria-hidden="true">›</span>
            </Go>
          </li>
        );
      })}
    </ul>
  );
}
