import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { MyRequest, Pack } from '@/api/types';
import { useAct } from '@/app/action';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useParam, useTitle, useView } from '@/app/view';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { answerIn, isDone, type Screen, screensOf, useSay } from './answers';
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

interface Checked {
  clientId: string;
  requestId: string;
  request: MyRequest;
  pack: Pack;
  screens: Screen[];
  onChange: (index: number) => void;
}

function CheckAnswers({ clientId, requestId, request, pack, screens, onChange }: Checked) {
  const t = useText();
  const cache = useQueryClient();
  const done = useAct((_: null, key) => completeRequest(clientId, requestId, key), {
    done: () => void cache.invalidateQueries({ queryKey: ['mine', 'home'] }),
  });
  const missing = screens.flatMap((screen, index) => (isDone(request, screen) ? [] : [index]));
  if (done.finished) {
    return <EmptyState alone title={t('me.sent')} action={<Go to={paths.my()}>{t('me.home')}</Go>} />;
  }
  const ending = { busy: done.busy, onSend: () => done.run(null) };
  return (
    <>
      <h1 className={css.title}>{t('me.check')}</h1>
      <p className="dim">{t('me.check_text')}</p>
      <ul className="plain">
        {screens.map((screen, index) => (
          <CheckedAnswer
            key={screen.id}
            request={request}
            pack={pack}
            screen={screen}
            onChange={() => onChange(index)}
          />
        ))}
      </ul>
      <ProblemNotice problem={done.problem} />
      {missing[0] === undefined ? (
        <EndAll {...ending} />
      ) : (
        <EndSome {...ending} missing={missing.length} onFirst={() => onChange(missing[0] ?? 0)} />
      )}
    </>
  );
}

function CheckedAnswer({
  request,
  pack,
  screen,
  onChange,
}: {
  request: MyRequest;
  pack: Pack;
  screen: Screen;
  onChange: () => void;
}) {
  const t = useText();
  const say = useSay(request, pack);
  const { question, destination, parts } = screen;
  const note = parts.map(({ key }) => answerIn(request, key)?.note?.trim()).find(Boolean);
  return (
    <li className={css.check}>
      <p className="dim">
        {question.wording}
        {destination ? ` · ${pack.words.destinations[destination]?.title ?? ''}` : ''}
      </p>
      {parts.map(({ part, key }) => (
        <p key={key}>
          {parts.length > 1 ? <span className={css.which}>{part.label}</span> : null}
          <b>{say(key, part) ?? t('me.blank')}</b>
        </p>
      ))}
      {note ? (
        <p className={css.note}>
          <span className={css.which}>{t('me.added_note')}</span>
          {note}
        </p>
      ) : null}
      <button type="button" className="text-button" onClick={onChange}>
        {t('me.change')}
      </button>
    </li>
  );
}

interface Ending {
  busy: boolean;
  onSend: () => void;
}

function EndAll({ busy, onSend }: Ending) {
  const t = useText();
  const go = useGo();
  return (
    <div className={css.actions}>
      <Button size="lg" variant="default" onClick={() => go(paths.my())}>
        {t('me.home')}
      </Button>
      <Button size="lg" loading={busy} onClick={onSend}>
        {t('me.send')}
      </Button>
    </div>
  );
}

/** Each answer is with the consultant as soon as it is given: what is left stays open, unless somebody says that it ends here. */
function EndSome({ busy, onSend, missing, onFirst }: Ending & { missing: number; onFirst: () => void }) {
  const t = useText();
  const go = useGo();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className={css.left}>{t('me.send_missing', { count: missing })}</p>
      <p>
        <button type="button" className="text-button" onClick={() => setAsking(true)}>
          {t('me.send_without')}
        </button>
      </p>
      <div className={css.actions}>
        <Button size="lg" variant="default" onClick={() => go(paths.my())}>
          {t('me.later')}
        </Button>
        <Button size="lg" onClick={onFirst}>
          {t('me.answer_rest')}
        </Button>
      </div>
      {asking ? (
        <Dialog title={t('me.send_without_title', { count: missing })} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{t('me.send_without_text')}</p>
            <Button
              size="lg"
              loading={busy}
              onClick={() => {
                setAsking(false);
                onSend();
              }}
            >
              {t('me.send_without_confirm')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setAsking(false)}>
              {t('me.send_without_back')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
