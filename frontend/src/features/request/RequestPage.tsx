import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { EvidenceRequest } from '@/api/types/evidence';
import { evidenceOf } from '@/api/urls';
import { useAct } from '@/app/action';
import { useDraft } from '@/app/draft';
import { EvidenceInput } from '@/app/evidence/EvidenceInput';
import { typed } from '@/app/fields';
import { Go } from '@/app/Go';
import { draftOfRequest } from '@/app/kept';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useParam, useTitle } from '@/app/view';
import { Due } from '@/ui/Due';
import { FileDrop } from '@/ui/FileDrop';
import { EVIDENCE_FILES } from '@/ui/files';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import { answer, requestQuery } from './queries';
import css from './Request.module.css';

/** One document that the consultant asked for: photographed, chosen, or said not to be there. Done in a minute, on a phone. */
export function RequestPage() {
  const t = useText();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const requestId = useParam('requestId');
  const { data: request, error, refetch } = useQuery(requestQuery(clientId, requestId));
  useTitle(t('request.title'));
  if (error && !request) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!request) return <Loading />;
  return (
    <div className={css.page}>
      <Go to={paths.my()} className={css.home}>
        ← {t('me.home')}
      </Go>
      <h1>{t('request.title')}</h1>
      <p className={css.wanted} lang={request.language}>
        {request.wanted}
      </p>
      {request.why ? <SaidText>{request.why}</SaidText> : null}
      {request.questions.length > 0 ? (
        <p className="dim">{t('request.questions', { questions: request.questions.join(', ') })}</p>
      ) : null}
      <Standing request={request} />
      {request.state === 'asked' || request.state === 'returned' ? (
        <Answering key={request.version} clientId={clientId} request={request} />
      ) : null}
    </div>
  );
}

/** How far it is, in words. */
function Standing({ request }: { request: EvidenceRequest }) {
  const t = useText();
  const comment = request.steps.findLast((one) => one.event === 'return')?.words;
  switch (request.state) {
    case 'given':
      return <Notice>{t('request.sent')}</Notice>;
    case 'lacking':
      return <Notice>{t('request.said')}</Notice>;
    case 'accepted':
      return <Notice>{t('request.accepted')}</Notice>;
    case 'withdrawn':
      return <Notice>{t('request.withdrawn')}</Notice>;
    default:
      return (
        <>
          {request.state === 'returned' && comment ? (
            <Notice tone="warn">{t('request.returned', { comment })}</Notice>
          ) : null}
          {request.due ? (
            <p>
              {t('request.due')} <Due day={request.due} />
            </p>
          ) : null}
        </>
      );
  }
}

function Answering({ clientId, request }: { clientId: string; request: EvidenceRequest }) {
  const t = useText();
  const me = useMe();
  // What was sent before and returned stays, for a page to be added. What is put together is on the server already, and stands here until it is sent.
  const { draft, keep, forget } = useDraft(
    draftOfRequest(me?.id ?? '', request),
    { items: request.items as { id: string; name: string }[], note: '', lacking: false },
    localStorage,
  );
  const { items, note, lacking } = draft;
  const unsent = !lacking && items.some((one) => !request.items.some((sent) => sent.id === one.id));
  const [file, setFile] = useState<File | null>(null);
  const send = useAct(
    (_: null) =>
      answer(clientId, request, {
        evidenceIds: lacking ? [] : items.map((one) => one.id),
        lacking,
        note: typed(note),
      }),
    { refresh: [['mine']], always: true, done: forget },
  );
  return (
    <>
      {lacking ? null : (
        <>
          {items.length > 0 ? (
            <ul className="plain">
              {items.map((one) => (
                <li key={one.id} className={css.file}>
                  <span>{one.name}</span>
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => keep({ items: items.filter((other) => other.id !== one.id) })}
                  >
                    {t('request.remove')}
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <FileDrop
            label={t(items.length > 0 ? 'request.add_another' : 'request.add')}
            hint={t('request.hint')}
            accept={EVIDENCE_FILES}
            onFile={setFile}
          />
        </>
      )}
      <Textarea
        label={t(lacking ? 'request.lacking_why' : 'request.note')}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => keep({ note: event.target.value })}
      />
      <ProblemNotice problem={send.problem} />
      {unsent ? <Notice tone="warn">{t('request.unsent')}</Notice> : null}
      <Button
        className={css.send}
        loading={send.busy}
        disabled={lacking ? !note.trim() : items.length === 0}
        onClick={() => send.run(null)}
      >
        {t(lacking ? 'request.lacking_send' : 'request.send')}
      </Button>
      <button type="button" className="text-button" onClick={() => keep({ lacking: !lacking })}>
        {t(lacking ? 'request.have' : 'request.lacking')}
      </button>
      {file ? (
        <EvidenceInput
          to={evidenceOf(clientId)}
          file={file}
          refresh={[['mine', 'evidence']]}
          onGiven={(made, given) => {
            keep({ items: [...items, { id: made.id, name: given.name }] });
            setFile(null);
          }}
          onClose={() => setFile(null)}
        />
      ) : null}
    </>
  );
}
