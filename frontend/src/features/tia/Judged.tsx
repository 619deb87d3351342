import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Verdict, Verdicts } from '@/api/types/assessment';
import { useAct } from '@/app/action';
import { useWho } from '@/app/members';
import { refreshOf } from '@/app/obligations/queries';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import type { Asked } from './answers';
import css from './Judged.module.css';
import { acceptAnswers, reopenAnswers, tiaQuery } from './queries';
import type { Editor } from './useEditor';
import { seenAs } from './verdicts';

const ReturnDialog = lazy(() => import('./ReturnDialog').then((one) => ({ default: one.ReturnDialog })));

/** What was done to verdicts is shown as the server answered it; where it was refused, the assessment is looked at anew. */
export function useJudging(
  editor: Editor,
  work: typeof acceptAnswers,
  done: (verdicts: readonly Verdict[]) => void = () => undefined,
) {
  const cache = useQueryClient();
  const { clientId, tia } = editor;
  const { queryKey } = tiaQuery(clientId, tia.id);
  return useAct(
    async (verdicts: readonly Verdict[], key): Promise<Verdicts> => {
      try {
        const now = await work(clientId, tia.id, verdicts.map(seenAs), key);
        cache.setQueryData(queryKey, (before) => before && { ...before, verdicts: now.verdicts });
        return now;
      } catch (refused) {
        void cache.invalidateQueries({ queryKey });
        throw refused;
      }
    },
    {
      refresh: [['client', clientId, 'tia', tia.id, 'verdicts'], ...refreshOf(clientId)],
      done: (_, verdicts) => done(verdicts),
    },
  );
}

interface Props {
  asked: Asked;
  keys: readonly string[];
  editor: Editor;
  /** Only seen: what is judged there would go from under one's hands. */
  readOnly?: boolean;
}

/** How the client's answers to one question stand with the firm: to be looked at, accepted by whom, or returned with what comment. */
export function Judged({ asked, keys, editor, readOnly = false }: Props) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const member = useWho();
  const [returning, setReturning] = useState<Verdict[] | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the line that took its place has the focus.
  const stay = () => box.current?.focus({ preventScroll: true });
  const accept = useJudging(editor, acceptAnswers, stay);
  const reopen = useJudging(editor, reopenAnswers, stay);
  const all = editor.tia.verdicts.filter((one) => keys.includes(one.key) && !editor.drafts.has(one.key));
  const of = (state: Verdict['state']) => all.filter((one) => one.state === state);
  const [waiting, accepted, returned] = [of('waiting'), of('accepted'), of('returned')];
  const may = !readOnly && editor.tia.actions.judge?.allowed === true;
  const who = (id: string | null | undefined) => name((id && editor.who(id)) || member(id));
  const busy = accept.busy || reopen.busy;
  const last = accepted.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))[0];
  if (all.length === 0) return null;
  const giveBack = (verdicts: Verdict[]) => (
    <button type="button" className="text-button" disabled={busy} onClick={() => setReturning(verdicts)}>
      {t('verdict.return')}
    </button>
  );
  return (
    <div ref={box} tabIndex={-1} className={css.box}>
      {waiting.length > 0 ? (
        <div className={`${css.line} ${css.waits}`}>
          <span className={css.grow}>{t('verdict.waiting')}</span>
          {may ? (
            <>
              <Button size="compact-sm" loading={busy} onClick={() => accept.run(waiting)}>
                {t('verdict.accept')}
              </Button>
              <Button size="compact-sm" variant="default" disabled={busy} onClick={() => setReturning(waiting)}>
                {t('verdict.return')}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
      {last ? (
        <p className={css.line}>
          <span>✓ {t('verdict.accepted', { name: who(last.by), at: format.instant(last.at ?? '') })}</span>
          {may ? (
            <>
              <button type="button" className="text-button" disabled={busy} onClick={() => reopen.run(accepted)}>
                {t('verdict.undo')}
              </button>
              {giveBack(accepted)}
            </>
          ) : null}
        </p>
      ) : null}
      {returned.map((one, at) =>
        // Parts that were returned together have one comment.
        returned.findIndex((other) => other.at === one.at) < at ? null : (
          <div key={one.key} className={css.returned}>
            <b>{t('verdict.returned', { name: who(one.by), at: format.instant(one.at ?? '') })}</b>
            <div className={css.comment} lang={one.language ?? undefined}>
              <SaidText>{one.comment}</SaidText>
            </div>
            <p className={css.line}>
              <span className={css.grow}>
                {t(one.asked ? 'verdict.with_client' : 'verdict.not_again', { name: who(one.askedOf) })}
              </span>
              {may ? (
                <>
                  <button
                    type="button"
                    className="text-button"
                    disabled={busy}
                    onClick={() => accept.run(returned.filter((other) => other.at === one.at))}
                  >
                    {t('verdict.accept_after_all')}
                  </button>
                  {one.asked ? null : giveBack(returned.filter((other) => other.at === one.at))}
                </>
              ) : null}
            </p>
          </div>
        ),
      )}
      <ProblemNotice problem={accept.problem ?? reopen.problem} />
      {returning ? (
        <Suspense>
          <ReturnDialog asked={asked} verdicts={returning} editor={editor} onClose={() => setReturning(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}
