import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { toProblem } from '@/api/problem';
import type { MyRequest, Pack } from '@/api/types/assessment';
import { Go } from '@/app/Go';
import { packQuery } from '@/app/packs';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useParam, useSteps, useTitle } from '@/app/view';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import { screensOf } from './answers';
import css from './Me.module.css';
import { OneQuestion } from './OneQuestion';
import { requestQuery } from './queries';
import { useOutbox } from './useOutbox';

const checking = () => import('./CheckAnswers').then((one) => ({ default: one.CheckAnswers }));
const CheckAnswers = lazy(checking);
const EndedQuestions = lazy(() => import('./EndedQuestions').then((one) => ({ default: one.EndedQuestions })));

/** One question per screen; then all answers once more; then done, and to be read again. */
export function QuestionsPage() {
  const t = useText();
  const name = useName();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const requestId = useParam('requestId');
  const { data: request, error, refetch } = useQuery(requestQuery(clientId, requestId));
  const wanted = packQuery(request, t.locale);
  const { data: pack, error: trouble, refetch: again } = useQuery(wanted);
  useTitle(request ? name(request.title) : null);
  const problem = error ? toProblem(error) : null;
  if (problem?.status === 404 || problem?.status === 403) return <NotHere />;
  if (problem && !request) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (trouble && !pack) return <ProblemNotice problem={toProblem(trouble)} retry={() => void again()} />;
  if (!request || !pack) return <Loading />;
  if (request.completed || !request.open) {
    return (
      <Suspense fallback={<Loading />}>
        <EndedQuestions clientId={clientId} request={request} pack={pack} />
      </Suspense>
    );
  }
  return <Questions clientId={clientId} request={request} pack={pack} />;
}

function Questions({ clientId, request, pack }: { clientId: string; request: MyRequest; pack: Pack }) {
  const t = useText();
  const { box, held } = useOutbox(clientId, request.id);
  const steps = useSteps();
  const at = Number(steps.at);
  const screens = useMemo(() => screensOf(request, pack), [request, pack]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question begins at its top
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [at]);
  // At hand before the last question is reached, wherever that is.
  useEffect(() => void checking().catch(() => undefined), []);
  if (screens.length === 0)
    return <EmptyState alone title={t('me.nothing_to_answer')} action={<Go to={paths.my()}>{t('me.home')}</Go>} />;
  const given = { clientId, request, pack, box, held };
  const screen = screens[at - 1];
  if (!screen) {
    return (
      <Suspense fallback={<Loading />}>
        <CheckAnswers {...given} screens={screens} onChange={(index) => steps.go(String(index + 1))} />
      </Suspense>
    );
  }
  return (
    <>
      {at === 1 && request.message ? (
        <div className={css.message}>
          <SaidText>{request.message}</SaidText>
        </div>
      ) : null}
      <OneQuestion
        key={screen.id}
        {...given}
        requestId={request.id}
        screen={screen}
        at={at}
        total={screens.length}
        onBack={at > 1 ? () => steps.back(String(at - 1)) : null}
        onNext={(now) => {
          // An answer may open or close other questions: go on from where this one stands now.
          const here = screensOf(now, pack).findIndex((one) => one.id === screen.id);
          steps.go(String((here < 0 ? at - 1 : here) + 2));
        }}
      />
    </>
  );
}
