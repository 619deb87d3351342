import type { ReactNode } from 'react';
import { toProblem } from '@/api/problem';
import type { Names } from '@/api/types';
import { Go } from '@/app/Go';
import { NotHere } from '@/app/shell/NotHere';
import { namesFor } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Phone.module.css';

export function Back({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Go to={to} className={css.back}>
      ← {children}
    </Go>
  );
}

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** One to a screen: not theirs to see, not to be had now, on its way, or here. */
export function One<T>({ of, back, children }: { of: Asked<T>; back?: ReactNode; children: (it: T) => ReactNode }) {
  const problem = of.error ? toProblem(of.error) : null;
  if (problem?.status === 403 || problem?.status === 404) return <NotHere />;
  return (
    <>
      {back}
      {of.data ? (
        children(of.data)
      ) : problem ? (
        <ProblemNotice problem={problem} retry={() => void of.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  );
}

/** Whom the screen is about: as the reader calls them, and below it the other name. */
export function Called({ name }: { name: Names }) {
  const t = useText();
  const called = namesFor(t.locale, name);
  return (
    <>
      <h1 className={css.name} lang={called.firstLang}>
        {called.first}
      </h1>
      {called.other ? (
        <p className={css.other} lang={called.otherLang}>
          {called.other}
        </p>
      ) : null}
    </>
  );
}
