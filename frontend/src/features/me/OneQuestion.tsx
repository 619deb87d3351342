import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, toProblem } from '@/api/problem';
import type { MyRequest, Pack, Said } from '@/api/types';
import { editOf } from '@/app/answer';
import { PartInput } from '@/ui/PartInput';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { answerIn, type Screen, useSay } from './answers';
import css from './Me.module.css';
import { requestQuery, saveMyAnswer } from './queries';

interface Props {
  clientId: string;
  requestId: string;
  request: MyRequest;
  pack: Pack;
  screen: Screen;
  at: number;
  total: number;
  onBack: (() => void) | null;
  onNext: (now: MyRequest) => void;
}
type Changes = Record<string, Said>;

/** Kept in the tab until the server has it: a tunnel between two stations loses nothing. */
function useKept(name: string): [Changes, (changes: Changes) => void] {
  const [changes, setChanges] = useState<Changes>(() => JSON.parse(sessionStorage.getItem(name) ?? '{}'));
  const keep = (next: Changes) => {
    setChanges(next);
    if (Object.keys(next).length > 0) sessionStorage.setItem(name, JSON.stringify(next));
    else sessionStorage.removeItem(name);
  };
  return [changes, keep];
}

export function OneQuestion({ clientId, requestId, request, pack, screen, at, total, onBack, onNext }: Props) {
  const t = useText();
  const cache = useQueryClient();
  const say = useSay(request, pack);
  const { question, destination, parts } = screen;
  const [mine, keep] = useKept(`praya.mine.${requestId}.${screen.id}`);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const saidOf = (key: string): Said | undefined => ({ ...answerIn(request, key), ...mine[key] });
  const guesses = parts.filter(({ key }) => !mine[key] && answerIn(request, key)?.state === 'inferred');
  const first = parts[0]?.key;

  const edit = (key: string, change: Said) => keep({ ...mine, [key]: { ...mine[key], ...change } });
  const save = async (extra: Changes = {}) => {
    setBusy(true);
    setProblem(null);
    const { queryKey } = requestQuery(clientId, requestId);
    try {
      const left: Changes = { ...mine, ...extra };
      const given = Object.keys(left).length > 0;
      for (const [key, change] of Object.entries(left)) {
        const before = answerIn(request, key);
        const answer = await saveMyAnswer(
          clientId,
          requestId,
          key,
          editOf({ ...before, state: 'confirmed', askedOn: null }, change),
          before?.version ?? 0,
        );
        cache.setQueryData(queryKey, (now) =>
          now ? { ...now, answers: [...now.answers.filter((one) => one.key !== key), answer] } : now,
        );
        delete left[key];
        keep({ ...left });
      }
      if (given) await cache.invalidateQueries({ queryKey });
      onNext(cache.getQueryData(queryKey) ?? request);
    } catch (trouble) {
      const said = toProblem(trouble);
      // Somebody at the firm or a colleague answered meanwhile: show theirs; what was typed here stays on the screen.
      if (said.status === 412) await cache.invalidateQueries({ queryKey });
      setProblem(said);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
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
      {guesses.length > 0 ? (
        <div className={css.guess}>
          <p>{t('me.prefilled')}</p>
          {guesses.map(({ part, key }) => (
            <p key={key}>
              {parts.length > 1 ? `${part.label} ` : ''}
              <b>{say(key, part)}</b>
            </p>
          ))}
          <Button
            mt={8}
            size="md"
            variant="default"
            loading={busy}
            onClick={() => void save(Object.fromEntries(guesses.map(({ key }) => [key, {}])))}
          >
            {t('me.right')}
          </Button>
        </div>
      ) : null}
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
            onChange={(change) => edit(key, change)}
          />
        </fieldset>
      ))}
      {first ? (
        <Textarea
          size="md"
          label={t('me.note')}
          rows={2}
          value={saidOf(first)?.note ?? ''}
          onChange={(event) => edit(first, { note: event.target.value })}
        />
      ) : null}
      {question.help ? (
        <details className={css.help}>
          <summary>{t('me.why')}</summary>
          <p>{question.help}</p>
        </details>
      ) : null}
      {problem?.status === 0 ? <p role="alert">{t('me.not_saved')}</p> : <ProblemNotice problem={problem} />}
      <div className={css.actions}>
        <Button size="lg" variant="default" disabled={!onBack} onClick={() => onBack?.()}>
          {t('me.back')}
        </Button>
        <Button type="submit" size="lg" loading={busy}>
          {t('me.next')}
        </Button>
      </div>
    </form>
  );
}
