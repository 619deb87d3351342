import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerBody, MyQuestionRequest, Question } from '@/api/contract';
import { type ApiProblem, toProblem } from '@/api/problem';
import { PartInput } from '@/ui/PartInput';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { answerIn, keysOf, useSay } from './answers';
import css from './Me.module.css';
import { requestQuery, saveMyAnswer } from './queries';

interface Props {
  requestId: string;
  request: MyQuestionRequest;
  question: Question;
  at: number;
  onBack: (() => void) | null;
  onNext: () => void;
}
type Bodies = Record<string, AnswerBody>;

/** Kept in the tab until the server has it: a tunnel between two stations loses nothing. */
function useKept(name: string): [Bodies, (bodies: Bodies) => void] {
  const [bodies, setBodies] = useState<Bodies>(() => JSON.parse(sessionStorage.getItem(name) ?? '{}'));
  const keep = (next: Bodies) => {
    setBodies(next);
    if (Object.keys(next).length > 0) sessionStorage.setItem(name, JSON.stringify(next));
    else sessionStorage.removeItem(name);
  };
  return [bodies, keep];
}

export function OneQuestion({ requestId, request, question, at, onBack, onNext }: Props) {
  const t = useText();
  const cache = useQueryClient();
  const say = useSay(request);
  const keys = keysOf(question);
  const [mine, keep] = useKept(`praya.mine.${requestId}.${question.id}`);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const total = request.questions.length;
  const destination = question.id.split('@')[1] ?? null;
  const bodyOf = (key: string): AnswerBody | undefined => mine[key] ?? answerIn(request, key);
  const guesses = keys.filter((key) => !mine[key] && answerIn(request, key)?.state === 'inferred');

  const edit = (key: string, change: Partial<AnswerBody>) => {
    const { options, text, number, date, note } = bodyOf(key) ?? { state: 'confirmed' };
    keep({ ...mine, [key]: { options, text, number, date, note, ...change, state: 'confirmed' } });
  };
  const save = async (extra: Bodies = {}) => {
    setBusy(true);
    setProblem(null);
    try {
      const left: Bodies = { ...mine, ...extra };
      for (const [key, body] of Object.entries(left)) {
        const answer = await saveMyAnswer(requestId, key, body, answerIn(request, key)?.version ?? 0);
        cache.setQueryData(requestQuery(requestId, t.locale).queryKey, (before) =>
          before ? { ...before, answers: [...before.answers.filter((one) => one.key !== key), answer] } : before,
        );
        delete left[key];
        keep({ ...left });
      }
      onNext();
    } catch (trouble) {
      const said = toProblem(trouble);
      // Somebody at the firm or a colleague answered meanwhile: show theirs; what was typed here stays on the screen.
      if (said.status === 412) await cache.invalidateQueries({ queryKey: ['mine', 'request', requestId] });
      setProblem(said);
    } finally {
      setBusy(false);
    }
  };
  const confirmGuesses = () =>
    save(
      Object.fromEntries(
        guesses.map((key) => [key, { ...pick(answerIn(request, key) as AnswerBody), state: 'confirmed' as const }]),
      ),
    );

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
      {guesses.length > 0 ? (
        <div className={css.guess}>
          <p>{t('me.prefilled')}</p>
          {guesses.map((key) => (
            <p key={key}>
              {question.parts.length > 1 ? `${question.parts[keys.indexOf(key)]?.label ?? ''} ` : ''}
              <b>{say(key)}</b>
            </p>
          ))}
          <Button mt={8} size="md" variant="default" loading={busy} onClick={() => void confirmGuesses()}>
            {t('me.right')}
          </Button>
        </div>
      ) : null}
      {question.parts.map((part, index) => {
        const key = keys[index] ?? part.id;
        return (
          <fieldset key={part.id} className={css.parts}>
            <legend className={part.label ? css.legend : 'unseen'}>{part.label ?? question.wording}</legend>
            <PartInput
              big
              part={part}
              name={key}
              body={bodyOf(key)}
              destination={destination}
              onChange={(change) => edit(key, change)}
            />
          </fieldset>
        );
      })}
      {keys[0] ? (
        <Textarea
          size="md"
          label={t('me.note')}
          rows={2}
          value={bodyOf(keys[0])?.note ?? ''}
          onChange={(event) => edit(keys[0] as string, { note: event.target.value })}
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

const pick = ({ options, text, number, date, note }: AnswerBody): Omit<AnswerBody, 'state'> => ({
  options,
  text,
  number,
  date,
  note,
});
