import { useQuery } from '@tanstack/react-query';
import type { MyHome } from '@/api/contract';
import { toProblem } from '@/api/problem';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useTitle } from '@/app/view';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { homeQuery } from './queries';

/** What waits for this person, first; then where the company stands. */
export function HomePage() {
  const t = useText();
  const name = useName();
  const { data: home, error, refetch } = useQuery(homeQuery);
  useTitle(home ? name(home.client) : null);
  if (error) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!home) return <Loading />;
  const open = home.questions.filter((one) => one.answered < one.count || one.count === 0);
  const waiting = home.decisions.length + open.length;
  return (
    <>
      <p className="dim">{t('me.hello', { name: name(home.person) })}</p>
      <h1 className={css.title}>{t('me.waiting', { count: waiting })}</h1>
      {waiting === 0 ? <p className="dim">{t('me.waiting_none_text')}</p> : null}
      <ul className={css.tasks}>
        {home.decisions.map((one) => (
          <li key={one.tiaId}>
            <Go to={paths.myDecision(one.tiaId)} className={css.task}>
              <span>
                <b>{t('me.decision_waiting')}</b>
                <span className="dim">
                  <Names of={one.title} alone />
                </span>
                <span>
                  {t('me.recommends', { firm: name(home.firm), what: t(`me.recommendation.${one.recommendation}`) })}
                </span>
              </span>
              <span className={css.verb}>{t('me.decide')} →</span>
            </Go>
          </li>
        ))}
        {open.map((one) => (
          <li key={one.requestId}>
            <Go to={paths.myQuestions(one.requestId)} className={css.task}>
              <span>
                <b>{t('me.questions', { count: one.count })}</b>
                <span className="dim">
                  <Names of={one.tiaTitle} alone />
                </span>
                <span>
                  {t('me.questions_left', { left: one.count - one.answered })}
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
      <section className={css.part}>
        <h2>{t('me.evidence')}</h2>
        <p className="row spread">
          <span>{t('me.evidence_count', { count: home.evidenceCount })}</span>
          <Go to={paths.myEvidence()}>{t('me.evidence_add')}</Go>
        </p>
      </section>
    </>
  );
}

function Standing({ home }: { home: MyHome }) {
  const t = useText();
  const format = useFormat();
  return (
    <section className={css.part}>
      <h2>{t('me.standing')}</h2>
      {home.tias.length === 0 ? <p className="dim">{t('me.standing_none')}</p> : null}
      <ul className="plain">
        {home.tias.map((one) => (
          <li key={one.id} className={css.standing}>
            <span>
              <Names of={one.title} alone />
              {one.decidedAt ? (
                <span className="small dim"> {t('me.decided_on', { date: format.instantDay(one.decidedAt) })}</span>
              ) : null}
            </span>
            <TiaStatePill state={one.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
