import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Home } from '@/api/types/assessment';
import { Go } from '@/app/Go';
import { countKept } from '@/app/kept';
import { paths } from '@/app/paths';
import { ownNoticesQuery } from '@/app/reading/queries';
import { useMe } from '@/app/session';
import { loadTexts } from '@/app/texts';
import { useTitle } from '@/app/view';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import { DutyTask } from './Duty';
import css from './Me.module.css';
import { Notices, NoticeTask } from './Notices';
import { dutiesQuery, homeQuery, wantedQuery } from './queries';
import { DecisionTask, DocumentTask, QuestionsTask } from './Tasks';
import waiting from './Waiting.module.css';

// Of whoever acts for the company: others do not carry it, nor its words.
const more = () => import('./Coordinating');
const Coordinating = lazy(async () => {
  const [one] = await Promise.all([more(), loadTexts('staff')]);
  return { default: one.Coordinating };
});
const Documents = lazy(async () => ({ default: (await more()).Documents }));

/** What waits for this person, first; then where the company stands. */
export function HomePage() {
  const t = useText();
  const name = useName();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const { data: home, error, fetchStatus, refetch } = useQuery(homeQuery(clientId));
  const gives = me?.roles.some((role) => role === 'coordinator' || role === 'decision_maker');
  const { data: asked = [] } = useQuery({ ...wantedQuery(clientId), enabled: gives === true });
  const { data: duties = [] } = useQuery({ ...dutiesQuery(clientId), enabled: clientId !== '' });
  const { data: notices } = useQuery(ownNoticesQuery(clientId));
  const given = notices?.items ?? [];
  const unread = given.filter((one) => one.state !== 'done');
  const wanted = asked.filter((one) => one.state === 'asked' || one.state === 'returned');
  const [said, setSaid] = useState('');
  // The card goes, and what became of it is said at the top.
  const say = (what: string) => {
    setSaid(what);
    window.scrollTo(0, 0);
  };
  useTitle(me?.client ? name(me.client.name) : null);
  // A look that failed is taken again in a moment: what was there stays in sight.
  if (error && !home) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!home) return fetchStatus === 'paused' ? <WithoutConnection /> : <Loading />;
  const waiting = home.decisions.length + unread.length + home.questions.length + wanted.length + duties.length;
  return (
    <>
      <p className="dim">{name(me?.name)}</p>
      <h1 className={css.title}>{t('me.waiting', { count: waiting })}</h1>
      <p role="status">{said}</p>
      {waiting === 0 ? <p className="dim">{t('me.waiting_none_text')}</p> : null}
      <ul className={css.tasks}>
        {home.decisions.map((one) => (
          <DecisionTask key={one.tiaId} of={one} />
        ))}
        {unread.map((one) => (
          <NoticeTask key={one.noticeId} clientId={clientId} of={one} />
        ))}
        {home.questions.map((one) => (
          <QuestionsTask key={one.requestId} clientId={clientId} of={one} />
        ))}
        {wanted.map((one) => (
          <DocumentTask key={one.id} of={one} />
        ))}
        {duties.map((one) => (
          <DutyTask key={one.id} clientId={clientId} of={one} onSaid={say} />
        ))}
      </ul>
      {gives ? <Standing home={home} /> : null}
      <Notices of={given} />
      {home.actions.people?.allowed ? (
        <Suspense>
          <Coordinating clientId={clientId} customers={home.actions.customers} />
        </Suspense>
      ) : null}
      <Sent home={home} />
      {gives ? (
        <Suspense>
          <Documents clientId={clientId} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Nothing could be fetched yet: what is kept here is safe, and is said to be. */
function WithoutConnection() {
  const t = useText();
  const me = useMe();
  const count = countKept(me?.id ?? '');
  return (
    <>
      <h1 className={css.title}>{t('me.offline')}</h1>
      <p className="dim">{t('me.offline_text')}</p>
      {count > 0 ? <p className={waiting.unsent}>{t('me.unsent', { count })}</p> : null}
    </>
  );
}

function Standing({ home }: { home: Home }) {
  const t = useText();
  const format = useFormat();
  const shown = home.tias.filter((one) => one.state !== 'superseded');
  return (
    <section className={css.part}>
      <h2>{t('me.standing')}</h2>
      {shown.length === 0 ? <p className="dim">{t('me.standing_none')}</p> : null}
      <ul className="plain">
        {shown.map((one) => {
          const readable = one.state === 'recommended' || one.state === 'decided';
          return (
            <li key={one.tiaId} className={css.standing}>
              <span>
                {readable ? (
                  <Go to={paths.myDecision(one.tiaId)}>
                    <Names of={one.title} alone />
                  </Go>
                ) : (
                  <Names of={one.title} alone />
                )}
                {one.decidedAt && one.choice ? (
                  <span className="block small dim">
                    {t('me.decided', {
                      choice: t(`me.decided.${one.choice}`),
                      date: format.instantDay(one.decidedAt),
                    })}
                  </span>
                ) : null}
              </span>
              <TiaStatePill state={one.state} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What this person has answered: to be read again. */
function Sent({ home }: { home: Home }) {
  const t = useText();
  const format = useFormat();
  if (home.sent.length === 0) return null;
  return (
    <section className={css.part}>
      <h2>{t('me.sent_list')}</h2>
      {home.sent.map((one) => (
        <Go key={one.requestId} to={paths.myQuestions(one.requestId)} className={css.entry}>
          <span>
            <Names of={one.title} alone />
            <span className="block small dim">{t('me.sent_at', { at: format.instant(one.completedAt) })}</span>
          </span>
          <span aria-hidden="true">›</span>
        </Go>
      ))}
    </section>
  );
}
