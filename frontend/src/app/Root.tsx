import { type ErrorComponentProps, Outlet } from '@tanstack/react-router';
import { toProblem } from '@/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { Go } from './Go';
import { paths } from './paths';
import css from './Root.module.css';

export function Root() {
  return <Outlet />;
}

/** The same words whether it never was or is not yours. */
export function NotFound() {
  const t = useText();
  return (
    <div className={css.alone}>
      <EmptyState alone title={t('app.not_found')} action={<Go to={paths.home()}>{t('app.not_found_home')}</Go>}>
        {t('app.not_found_text')}
      </EmptyState>
    </div>
  );
}

export function Broken({ error, reset }: ErrorComponentProps) {
  const problem = toProblem(error);
  if (problem.status === 404) return <NotFound />;
  return (
    <div className={css.alone}>
      <ProblemNotice problem={problem} retry={reset} />
    </div>
  );
}

export function Pending() {
  return (
    <div className={css.alone}>
      <Loading />
    </div>
  );
}
