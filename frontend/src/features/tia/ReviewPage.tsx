import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Difference } from '@/api/types';
import { useClientTitle } from '@/app/client';
import { useParam } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { Acts } from './Acts';
import { askedOf, isOpen } from './answers';
import { ExceptionRow } from './ExceptionRow';
import { exceptionsOf, KINDS, type Kind } from './exceptions';
import { differencesQuery } from './queries';
import css from './Review.module.css';
import { ReviewForm } from './ReviewForm';
import { Scenarios } from './ScorePanel';
import { ScoreSheet } from './ScoreSheet';
import { TiaHead } from './TiaHead';
import { type Editor, useEditor } from './useEditor';

/** Exceptions first: nobody reads seventy answers again. */
export function ReviewPage() {
  const t = useText();
  const { editor, error, retry } = useEditor(useParam('clientId'), useParam('tiaId'));
  useClientTitle(t('tia.review'));
  if (error) return <ProblemNotice problem={toProblem(error)} retry={retry} />;
  if (!editor) return <Loading lines={12} />;
  return <Bench editor={editor} />;
}

const NONE: Difference[] = [];

function Bench({ editor }: { editor: Editor }) {
  const t = useText();
  const { tia, pack, answers } = editor;
  const { data: changed } = useQuery({
    ...differencesQuery(editor.clientId, tia.id),
    enabled: Boolean(tia.previousId),
  });
  const differences = changed?.differences ?? NONE;
  const [shown, setShown] = useState<Kind | 'all'>('all');
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const [comments, setComments] = useState<Readonly<Record<string, string>>>({});
  const [opened, setOpened] = useState<string | null>(null);
  const { exceptions, rest } = useMemo(
    () =>
      exceptionsOf(
        tia,
        pack.sections.flatMap((section) => askedOf(section.questions.filter(isOpen), tia.score.visible)),
        answers,
        differences,
      ),
    [tia, pack, answers, differences],
  );
  const rows = exceptions.filter((one) => shown === 'all' || one.kinds.includes(shown));
  const reviewing = tia.state === 'in_review' && (tia.actions.recommend?.allowed ?? false);
  return (
    <>
      <TiaHead editor={editor} on="review" />
      <Acts tia={tia} pack={pack} />
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
            <ul className="plain" onKeyDown={moveByKey}>
              {rows.map((one) => (
                <ExceptionRow
                  key={one.asked.id}
                  exception={one}
                  editor={editor}
                  before={differences}
                  looked={looked.has(one.asked.id)}
                  onLooked={() =>
                    setLooked(
                      new Set(
                        looked.has(one.asked.id)
                          ? [...looked].filter((id) => id !== one.asked.id)
                          : [...looked, one.asked.id],
                      ),
                    )
                  }
                  comment={comments[one.asked.id]}
                  onComment={reviewing ? (text) => setComments({ ...comments, [one.asked.id]: text }) : null}
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
                    onComment={reviewing ? (text) => setComments({ ...comments, [asked.id]: text }) : null}
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
          {tia.state === 'in_review' || (tia.state === 'recommended' && tia.actions.return?.allowed) ? (
            <Section title={t('tia.outcome')}>
              <ReviewForm editor={editor} comments={comments} />
            </Section>
          ) : null}
        </aside>
      </div>
      {opened ? <ScoreSheet editor={editor} scenario={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

/** j and k go through the exceptions; a marks one as looked at; r writes a comment. */
function moveByKey(event: React.KeyboardEvent<HTMLUListElement>) {
  const target = event.target as HTMLElement;
  if (target.matches('input,textarea,select') || event.metaKey || event.ctrlKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-exception]')];
  const at = rows.findIndex((row) => row.contains(target));
  const press = (name: string) => rows[at]?.querySelector<HTMLElement>(`[data-key="${name}"]`)?.click();
  if (event.key === 'j') rows[Math.min(at + 1, rows.length - 1)]?.focus();
  else if (event.key === 'k') rows[Math.max(at - 1, 0)]?.focus();
  else if (event.key === 'a' || event.key === 'r') press(event.key);
  else return;
  event.preventDefault();
}
