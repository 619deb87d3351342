import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { MyRequest, Pack, Said } from '@/api/types/assessment';
import { isBlank } from '@/app/answer';
import { useMe } from '@/app/session';
import { PartInput } from '@/ui/PartInput';
import { useText } from '@/ui/text';
import { useInsist } from '@/ui/useInsist';
import { Attachments } from './Attachments';
import { answerIn, type HeldAnswers, returnedOf, type Screen, toConfirm } from './answers';
import { Filled } from './Filled';
import css from './Me.module.css';
import type { Outbox } from './outbox';
import { requestQuery } from './queries';
import { Returned } from './Returned';
import { type Conflict, Trouble, TwoAnswers } from './Trouble';
import { Unsent } from './Unsent';

interface Props {
  clientId: string;
  requestId: string;
  request: MyRequest;
  pack: Pack;
  screen: Screen;
  box: Outbox;
  held: HeldAnswers;
  at: number;
  total: number;
  onBack: (() => void) | null;
  onNext: (now: MyRequest) => void;
}

export function OneQuestion(props: Props) {
  const { clientId, requestId, request, pack, screen, box, held, at, total, onBack, onNext } = props;
  const t = useText();
  const cache = useQueryClient();
  const me = useMe();
  const { form, insists, insist } = useInsist();
  const { question, destination, parts } = screen;
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const keys = parts.map(({ key }) => key);
  const saidOf = (key: string): Said | undefined => held.get(key)?.body ?? answerIn(request, key);
  const waits = toConfirm(request, screen, held, me?.id ?? '');
  const first = keys[0] ?? '';
  const files = saidOf(first)?.evidenceIds ?? [];
  /** Staff give no files. */
  const gives = me?.roles.some((role) => role === 'coordinator' || role === 'decision_maker');
  const proves = question.evidence || question.effects.some((effect) => effect.lowers);
  const told = problem ?? keys.map((key) => held.get(key)?.problem).find(Boolean);
  const conflicts = parts.flatMap(({ part, key }): Conflict[] => {
    const mine = held.get(key);
    return mine?.theirs ? [{ key, part, mine: mine.body, theirs: mine.theirs }] : [];
  });

  const edit = (key: string, change: Said) => box.edit(key, answerIn(request, key), change);
  const type = (key: string, change: Said, when: 'now' | 'idle' | 'never') => {
    setProblem(null);
    setWrong(new Set([...wrong].filter((one) => one !== key).concat(when === 'never' ? [key] : [])));
    // Half a number is nobody's answer: what stood there stands, until it is right.
    if (when !== 'never') edit(key, change);
    else if (held.has(key)) edit(key, { number: answerIn(request, key)?.number ?? null });
  };
  /** A document goes with every part that says something. */
  const attach = (ids: string[]) => {
    const proof = ids.length > 0 ? 'document' : 'none';
    for (const key of keys) {
      const said = saidOf(key);
      if (key !== first && isBlank(said)) continue;
      edit(key, { evidenceIds: ids, proof: said?.proof === 'tested' ? 'tested' : proof });
    }
  };
  const now = () => cache.getQueryData(requestQuery(clientId, requestId).queryKey) ?? request;

  const send = async () => {
    setBusy(true);
    setProblem(null);
    const trouble = await box.send();
    const stays = keys.some((key) => box.all().get(key)?.theirs || box.all().get(key)?.problem);
    setBusy(false);
    if (stays) return;
    if (trouble && !trouble.isPassing) return setProblem(trouble);
    onNext(now());
  };
  const next = async () => {
    if (wrong.size > 0) return insist();
    if (conflicts.length > 0) return;
    // With a note, or another part, what was returned beside it stays as it is.
    const again = keys.some((key) => held.has(key))
      ? returnedOf(request, screen).filter(({ key }) => !held.has(key))
      : [];
    for (const { key } of [...waits, ...again]) box.give(key, answerIn(request, key));
    const mine = keys.filter((key) => box.all().has(key));
    if (mine.length === 0) return onNext(request);
    for (const key of mine) {
      // One that was attached before the answer was given goes with it.
      const said = box.all().get(key)?.body;
      if (files.length > 0 && !isBlank(said) && !said?.evidenceIds?.length)
        edit(key, { evidenceIds: files, proof: 'document' });
      box.give(key, undefined);
    }
    await send();
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void next();
      }}
    >
      <p className={css.progress}>
        <span>{t('me.question_of', { at, total })}</span>
        <span role="status">{busy ? t('me.saving') : ''}</span>
      </p>
      <div className={css.bar} aria-hidden="true">
        <span style={{ width: `${(at / total) * 100}%` }} />
      </div>
      <h1 className={css.wording}>{question.wording}</h1>
      {destination ? <p className="dim">{pack.words.destinations[destination]?.title}</p> : null}
      <Returned of={returnedOf(request, screen)} />
      <Filled answers={waits} pack={pack} />
      {parts.map(({ part, key }) => (
        <fieldset key={part.id} className={css.parts}>
          <legend className={part.label ? css.legend : 'unseen'}>{part.label || question.wording}</legend>
          {part.help ? <p className="dim">{part.help}</p> : null}
          <PartInput
            big
            part={part}
            name={key}
            body={saidOf(key)}
            destination={destination}
            insist={insists}
            onChange={(change, when) => type(key, change, when)}
          />
        </fieldset>
      ))}
      {first ? (
        <Textarea
          size="md"
          label={t('me.note')}
          rows={2}
          maxLength={5000}
          value={saidOf(first)?.note ?? ''}
          onChange={(event) => edit(first, { note: event.target.value })}
        />
      ) : null}
      {proves && gives ? <Attachments clientId={clientId} ids={files} onChange={attach} /> : null}
      {question.help ? (
        <details className={css.help}>
          <summary>{t('me.why')}</summary>
          <p>{question.help}</p>
        </details>
      ) : null}
      <div className={css.actions}>
        {conflicts.length > 0 ? (
          <TwoAnswers
            of={conflicts}
            pack={pack}
            busy={busy}
            onTake={() => {
              box.takeTheirs(conflicts.map(({ key }) => key));
              void send();
            }}
            onKeep={() => {
              box.keepMine(conflicts.map(({ key }) => key));
              void send();
            }}
          />
        ) : (
          <>
            {told ? <Trouble problem={told} /> : busy ? null : <Unsent held={held} />}
            <Button size="lg" variant="default" disabled={!onBack} onClick={() => onBack?.()}>
              {t('me.back')}
            </Button>
            <Button type="submit" size="lg" loading={busy}>
              {t('me.next')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
