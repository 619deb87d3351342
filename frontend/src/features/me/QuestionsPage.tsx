import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { toProblem } from '@/api/problem';
import type { MyRequest, Pack } from '@/api/types';
import { useAct } from '@/app/action';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useParam, useTitle, useView } from '@/app/view';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { isDone, type Screen, screensOf, useSay } from './answers';
import css from './Me.module.css';
import { OneQuestion } from './OneQuestion';
import { completeRequest, packQuery, requestQuery } from './queries';

/** One question per screen; then all answers once more; then done. */
export function QuestionsPage() {
  const t = useText();
  const name = useName();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const requestId = useParam('requestId');
  const [view, change] = useView();
  const { data: request, error } = useQuery(requestQuery(clientId, requestId));
  const { data: pack, error: trouble } = useQuery(packQuery(request?.pack ?? '', request?.packVersion ?? '', t.locale));
  const screens = useMemo(() => (request && pack ? screensOf(request, pack) : []), [request, pack]);
  useTitle(request ? name(request.title) : null);
  const at = Number(view.at ?? '1');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question begins at its top
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [at]);
  const problem = error ?? trouble;
  if (problem) return <ProblemNotice problem={toProblem(problem)} />;
  if (!request || !pack) return <Loading />;
  const home = <Go to={paths.my()}>{t('me.home')}</Go>;
  if (request.completed) return <EmptyState alone title={t('me.sent')} action={home} />;
  if (!request.open)
    return (
      <EmptyState alone title={t('me.closed')} action={home}>
        {t('me.closed_text')}
      </EmptyState>
    );
  if (screens.length === 0) return <EmptyState alone title={t('me.nothing_to_answer')} action={home} />;
  const screen = screens[at - 1];
  if (!screen)
    return (
      <CheckAnswers
        clientId={clientId}
        requestId={requestId}
        request={request}
        pack={pack}
        screens={screens}
        onChange={(index) => change({ at: String(index + 1) })}
      />
    );
  return (
    <>
      {at === 1 && request.message ? (
        <div className={css.message}>
          <Notice>{request.message}</Notice>
        </div>
      ) : null}
      <OneQuestion
        key={screen.id}
        clientId={clientId}
        requestId={requestId}
        request={request}
        pack={pack}
        screen={screen}
        at={at}
        total={screens.length}
        onBack={at > 1 ? () => change({ at: String(at - 1) }) : null}
        onNext={(now) => {
          // An answer may open or close other questions: go on from where this one stands now.
          const here = screensOf(now, pack).findIndex((one) => one.id === screen.id);
          change({ at: String((here < 0 ? at - 1 : here) + 2) });
        }}
      />
    </>
  );
}

function CheckAnswers({
  clientId,
  requestId,
  request,
  pack,
  screens,
  onChange,
}: {
  clientId: string;
  requestId: string;
  request: MyRequest;
  pack: Pack;
  screens: Screen[];
  onChange: (index: number) => void;
}) {
  const t = useText();
  const go = useGo();
  const cache = useQueryClient();
  const say = useSay(request, pack);
  const done = useAct((_: null, key) => completeRequest(clientId, requestId, key), {
    done: () => void cache.invalidateQueries({ queryKey: ['mine', 'home'] }),
  });
  const missing = screens.filter((screen) => !isDone(request, screen)).length;
  if (done.finished) {
    return <EmptyState alone title={t('me.sent')} action={<Go to={paths.my()}>{t('me.home')}</Go>} />;
  }
  return (
    <>
      <h1 className={css.title}>{t('me.check')}</h1>
      <p className="dim">{t('me.check_text')}</p>
      <ul className="plain">
        {screens.map((screen, index) => (
          <li key={screen.id} className={css.check}>
            <p className="dim">
              {screen.question.wording}
              {screen.destination ? ` · ${pack.words.destinations[screen.destination]?.title ?? ''}` : ''}
            </p>
            {screen.parts.map(({ part, key }) => (
              <p key={key}>
                {screen.parts.length > 1 ? <span className={css.which}>{part.label}</span> : null}
                <b>{say(key, part) ?? t('me.blank')}</b>
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
        <Button size="lg" variant="default" onClick={() => go(paths.my())}>
          {t('me.home')}
        </Button>
        <Button size="lg" loading={done.busy} onClick={() => done.run(null)}>
          {t('me.send')}
        </Button>
      </div>
    </>
  );
}
