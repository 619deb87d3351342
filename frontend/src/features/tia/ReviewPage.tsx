import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Difference } from '@/api/types/assessment';
import { useClientTitle } from '@/app/client';
import { useDraft } from '@/app/draft';
import { useParam } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { useSlices } from '@/ui/useSlices';
import { Acts } from './Acts';
import { askedOf, isOpen } from './answers';
import { differencesOf } from './compare';
import { ExceptionRow } from './ExceptionRow';
import { exceptionsOf, KINDS, type Kind } from './exceptions';
import { countOf, Outstanding, useOpenRequests } from './Outstanding';
import { groundsQuery, tiaQuery } from './queries';
import css from './Review.module.css';
import { Reviewers } from './Reviewers';
import { ReviewForm } from './ReviewForm';
import { Scenarios } from './ScorePanel';
import { ScoreSheet } from './ScoreSheet';
import { HEAD, TiaHead } from './TiaHead';
import { type Editor, useEditor } from './useEditor';

export { first } from './first';

/** Exceptions first: nobody reads seventy answers again. */
export function ReviewPage() {
  const t = useText();
  const { editor, error, retry } = useEditor(useParam('clientId'), useParam('tiaId'));
  useClientTitle(t('tia.review'));
  const drawn = useSlices(Boolean(editor));
  if (error) return <ProblemNotice problem={toProblem(error)} retry={retry} />;
  if (!editor || !drawn) return <Loading lines={12} />;
  const { tia } = editor;
  // What is written belongs to what was read: a version sent anew is reviewed anew.
  return <Bench key={tia.id} editor={editor} />;
}

const NONE: Difference[] = [];
interface Written {
  looked: readonly string[];
  comments: Readonly<Record<string, string>>;
}
const NOTHING: Written = { looked: [], comments: {} };

const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];

function Bench({ editor }: { editor: Editor }) {
  const t = useText();
  const { tia, pack, answers } = editor;
  const { data: previous } = useQuery({
    ...tiaQuery(editor.clientId, tia.previousId ?? ''),
    enabled: Boolean(tia.previousId),
  });
  const differences = useMemo(() => (previous ? differencesOf(pack, previous, tia) : NONE), [pack, previous, tia]);
  const { data: grounds } = useQuery(groundsQuery(editor.clientId, tia));
  const [shown, setShown] = useState<Kind | 'all'>('all');
  const { draft, keep, forget } = useDraft<Written>(`praya.review.${tia.id}`, NOTHING);
  const { looked, comments } = draft;
  const comment = (id: string, text: string) => keep({ comments: { ...comments, [id]: text } });
  const [opened, setOpened] = useState<string | null>(null);
  const { exceptions, rest } = useMemo(
    () =>
      exceptionsOf(
        tia,
        pack.sections.flatMap((section) => askedOf(section.questions.filter(isOpen), tia.score.visible)),
        answers,
        differences,
        grounds,
      ),
    [tia, pack, answers, differences, grounds],
  );
  const rows = exceptions.filter((one) => shown === 'all' || one.kinds.includes(shown));
  const bench = useKeys(rows.map((one) => one.asked.id));
  const reviewing = tia.state === 'in_review' && (tia.actions.recommend?.allowed ?? false);
  const waiting = useOpenRequests(editor.clientId, tia.id);
  // Whoever comes here from the foot of the editor stands at the head of this page.
  useEffect(() => {
    document.getElementById(HEAD)?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <TiaHead editor={editor} on="review" />
      <Acts tia={tia} pack={pack} />
      {tia.state === 'in_review' && waiting.length > 0 ? (
        <div className={css.waiting}>
          <Notice tone="warn">{t('tia.asked_open_reviewer', { count: countOf(waiting) })}</Notice>
          <Outstanding editor={editor} />
        </div>
      ) : null}
      <div className={css.columns}>
        <div>
          <Section
            title={t('tia.review')}
            aside={<span className="small dim">{reviewing ? t('tia.keys') : null}</span>}
          >
            <p className="dim">{t('tia.review_lede')}</p>
            <Views<Kind | 'all'>
              label={t('tia.review')}
              current={shown}
              onChange={setShown}
              tabs={[
                { key: 'all', label: t('tia.exc.all'), count: exceptions.length },
                ...KINDS.map((key) => ({
                  key,
                  label: t(`tia.exc.${key}`),
                  count: exceptions.filter((one) => one.kinds.includes(key)).length,
                })).filter((tab) => tab.count > 0),
              ]}
            />
            {exceptions.length === 0 ? <p>{t('tia.exc.none')}</p> : null}
            <ul className="plain" ref={bench.list}>
              {rows.map((one) => (
                <ExceptionRow
                  key={one.asked.id}
                  exception={one}
                  editor={editor}
                  before={differences}
                  current={reviewing && bench.current === one.asked.id}
                  onCurrent={() => bench.go(one.asked.id)}
                  looked={looked.includes(one.asked.id)}
                  onLooked={() => keep({ looked: toggled(looked, one.asked.id) })}
                  comment={comments[one.asked.id]}
                  onComment={reviewing ? (text) => comment(one.asked.id, text) : null}
                />
              ))}
            </ul>
            <details className={css.rest}>
              <summary>
                {t('tia.exc.rest')} <span className="figures">{rest.length}</span>
              </summary>
              <ul className="plain">
                {rest.map((asked) => (
                  <ExceptionRow
                    key={asked.id}
                    exception={{ asked, kinds: [] }}
                    editor={editor}
                    before={[]}
                    looked
                    onLooked={() => undefined}
                    comment={comments[asked.id]}
                    onComment={reviewing ? (text) => comment(asked.id, text) : null}
                  />
                ))}
              </ul>
            </details>
          </Section>
        </div>
        <aside className={css.side}>
          <Section title={t('tia.score')}>
            <Scenarios editor={editor} onOpen={setOpened} />
          </Section>
          {reviewing || (tia.state === 'recommended' && tia.actions.return?.allowed) ? (
            <Section title={t('tia.outcome')}>
              <ReviewForm key={tia.state} editor={editor} comments={comments} onSent={forget} />
            </Section>
          ) : tia.state === 'in_review' ? (
            <Section title={t('tia.outcome')}>
              <Reviewers tia={tia} />
            </Section>
          ) : null}
        </aside>
      </div>
      {opened ? <ScoreSheet editor={editor} scenario={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

/** j and k go through the exceptions from anywhere on the page; a marks one as looked at; r writes a comment. */
function useKeys(ids: readonly string[]) {
  const list = useRef<HTMLUListElement>(null);
  const [current, go] = useState<string | null>(null);
  const at = Math.max(0, ids.indexOf(current ?? ''));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-exception]') ?? [])];
      const to = { j: at + 1, k: at - 1 }[event.key];
      if (to !== undefined) rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
      else if (event.key === 'a' || event.key === 'r')
        rows[at]?.querySelector<HTMLElement>(`[data-key="${event.key}"]`)?.click();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [at]);
  return { list, current: ids[at] ?? null, go };
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio]):not([type=checkbox]),textarea,select');
