import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MyQuestionRequest, Question } from '@/api/contract';
import { toProblem } from '@/api/problem';
import { useAct } from '@/app/action';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useParam, useTitle, useView } from '@/app/view';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { answerIn, isGiven, keysOf, useSay } from './answers';
import css from './Me.module.css';
import { OneQuestion } from './OneQuestion';
import { completeRequest, homeQuery, requestQuery } from './queries';

/** One question per screen; then all answers once more; then done. */
export function QuestionsPage() {
  const t = useText();
  const name = useName();
  const requestId = useParam('requestId');
  const [view, change] = useView();
  const { data: request, error } = useQuery(requestQuery(requestId, t.locale));
  useTitle(request?.tiaTitle ? name(request.tiaTitle) : null);
  const at = Number(view.at ?? '1');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question begins at its top
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [at]);
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (!request) return <Loading />;
  const question = request.questions[at - 1];
  if (!question)
    return (
      <CheckAnswers requestId={requestId} request={request} onChange={(index) => change({ at: String(index + 1) })} />
    );
  return (
    <OneQuestion
      key={question.id}
      requestId={requestId}
      request={request}
      question={question}
      at={at}
      onBack={at > 1 ? () => change({ at: String(at - 1) }) : null}
      onNext={() => change({ at: String(at + 1) })}
    />
  );
}

function CheckAnswers({
  requestId,
  request,
  onChange,
}: {
  requestId: string;
  request: MyQuestionRequest;
  onChange: (index: number) => void;
}) {
  const t = useText();
  const go = useGo();
  const cache = useQueryClient();
  const say = useSay(request);
  const done = useAct((_: null, key) => completeRequest(requestId, key), {
    done: () => void cache.invalidateQueries({ queryKey: homeQuery.queryKey }),
  });
  const given = (question: Question) => keysOf(question).every((key) => isGiven(answerIn(request, key)));
  const missing = request.questions.filter((question) => !given(question)).length;
  if (done.finished) {
    return <EmptyState alone title={t('me.sent')} action={<Go to={paths.me()}>{t('me.home')}</Go>} />;
  }
  return (
    <>
      <h1 className={css.title}>{t('me.check')}</h1>
      <p className="dim">{t('me.check_text')}</p>
      <ul className="plain">
        {request.questions.map((question, index) => (
          <li key={question.id} className={css.check}>
            <p className="dim">{question.wording}</p>
            {keysOf(question).map((key, part) => (
              <p key={key}>
                {question.parts.length > 1 ? `${question.parts[part]?.label ?? ''} ` : ''}
                <b>{say(key) ?? t('me.blank')}</b>
              </p>
            ))}
            <button type="button" className="text-button" onClick={() => onChange(index)}>
              {t('me.change')}
            </button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={done.problem} />
      {missing > 0 ? <p className="dim">{t('me.send_missing', { count: missing })}</p> : null}
      <div className={css.actions}>
        <Button size="lg" variant="default" onClick={() => go(paths.me())}>
          {t('me.home')}
        </Button>
        <Button size="lg" loading={done.busy} onClick={() => done.run(null)}>
          {t('me.send')}
        </Button>
      </div>
    </>
  );
}
