import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { Home } from '@/api/types';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useTitle } from '@/app/view';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { homeQuery, rosterFactsQuery } from './queries';

/** What waits for this person, first; then where the company stands. */
export function HomePage() {
  const t = useText();
  const name = useName();
  const me = useMe();
  const { data: home, error, refetch } = useQuery(homeQuery(me?.client?.id ?? ''));
  const gives = me?.roles.some((role) => role === 'coordinator' || role === 'decision_maker');
  useTitle(me?.client ? name(me.client.name) : null);
  if (error) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!home) return <Loading />;
  const waiting = home.decisions.length + home.questions.length;
  return (
    <>
      <p className="dim">{name(me?.name)}</p>
      <h1 className={css.title}>{t('me.waiting', { count: waiting })}</h1>
      {waiting === 0 ? <p className="dim">{t('me.waiting_none_text')}</p> : null}
      <ul className={css.tasks}>
        {home.decisions.map((one) => (
          <li key={one.tiaId}>
            <Go to={paths.myDecision(one.tiaId)} className={css.task}>
              <span>
                <b>{t(one.mine ? 'me.decision_waiting' : 'me.decision_open')}</b>
                <span className="dim">
                  <Names of={one.title} alone />
                </span>
              </span>
              <span className={css.verb}>{t('me.decide')} →</span>
            </Go>
          </li>
        ))}
        {home.questions.map((one) => (
          <li key={one.requestId}>
            <Go to={paths.myQuestions(one.requestId)} className={css.task}>
              <span>
                <b>{t('me.questions', { count: one.count })}</b>
                <span className="dim">
                  <Names of={one.title} alone />
                </span>
                {one.message ? <span>{one.message}</span> : null}
                <span>
                  {t('me.questions_left', { left: Math.max(0, one.count - one.answered) })}
                  {one.due ? (
                    <>
                      {' · '}
                      {t('me.due')} <Due day={one.due} />
                    </>
                  ) : null}
                </span>
              </span>
              <span className={css.verb}>{t('me.answer')} →</span>
            </Go>
          </li>
        ))}
      </ul>
      <Standing home={home} />
      {home.actions.people?.allowed ? <People clientId={me?.client?.id ?? ''} /> : null}
      {gives ? (
        <section className={css.part}>
          <h2>{t('me.evidence')}</h2>
          <Go to={paths.myEvidence()} className={css.entry}>
            <span>{t('me.evidence_add')}</span>
            <span aria-hidden="true">›</span>
          </Go>
        </section>
      ) : null}
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
                {one.decidedAt ? (
                  <span className="small dim"> {t('me.decided_on', { date: format.instantDay(one.decidedAt) })}</span>
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

/** The roster, and what on it wants doing. */
function People({ clientId }: { clientId: string }) {
  const t = useText();
  const { data: facts } = useQuery(rosterFactsQuery(clientId));
  return (
    <section className={css.part}>
      <h2>{t('me.people')}</h2>
      <Go to={paths.myPeople()} className={css.entry}>
        <span>{facts ? t('me.people.count', { count: facts.people }) : t('me.people.open')}</span>
        <span aria-hidden="true">›</span>
      </Go>
      {facts && facts.leavers > 0 ? (
        <Go to={paths.myPeople({ filter: 'leavers' })} className={css.entry}>
          <span className={css.alarm}>{t('me.people.leavers', { count: facts.leavers })}</span>
          <span aria-hidden="true">›</span>
        </Go>
      ) : null}
    </section>
  );
}
