import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import { Languages } from '@/app/shell/Languages';
import { useParam, useTitle } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { trialQuery } from './queries';
import { Seen } from './Seen';
import css from './Sso.module.css';

/** Where a test ends: for whoever tried it, who is not signed in by it. */
export function TrialPage() {
  const t = useText();
  const { data, error } = useQuery(trialQuery(useParam('token')));
  useTitle(t('sso.result.title'));
  return (
    <div className={css.trial}>
      <header className={css.top}>
        <span className={css.word}>Praya</span>
        <Languages />
      </header>
      <main className={css.result}>
        <h1>{t('sso.result.title')}</h1>
        {error ? (
          <ProblemNotice problem={toProblem(error)} />
        ) : !data ? (
          <Loading />
        ) : data.outcome ? (
          <Seen outcome={data.outcome} match={data.match} subject={data.subject} email={data.email} name={data.name} />
        ) : (
          <p>{t(data.over ? 'sso.test.over' : 'sso.result.none')}</p>
        )}
        <p className="dim">{t('sso.result.nobody_signed_in')}</p>
      </main>
    </div>
  );
}
