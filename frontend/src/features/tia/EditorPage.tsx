import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { toProblem } from '@/api/problem';
import { useClientTitle } from '@/app/client';
import { useGo } from '@/app/Go';
import { parseKey, questionOf } from '@/app/pack';
import { paths } from '@/app/paths';
import { loadTexts } from '@/app/texts';
import { useParam, useView } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { useSlices } from '@/ui/useSlices';
import { askedOf, isOpen, isSummary, keyOf, sectionOf } from './answers';
import css from './Editor.module.css';
import { alone } from './grounds';
import { Outstanding } from './Outstanding';
import { QuestionBlock } from './QuestionBlock';
import { QuestionLists } from './QuestionLists';
import { groundsQuery } from './queries';
import { ReturnedComments } from './ReturnedComments';
import { ScorePanel } from './ScorePanel';
import { SectionNav } from './SectionNav';
import { TiaHead } from './TiaHead';
import { Updates } from './Updates';
import { type Editor, useEditor } from './useEditor';
import { useWhatIf, type WhatIf } from './useWhatIf';
import { WhatIfBar } from './WhatIfBar';

const AcceptAll = lazy(async () => {
  const [one] = await Promise.all([import('./AcceptAll'), loadTexts('verdict')]);
  return { default: one.AcceptAll };
});
const AskDialog = lazy(() => import('./AskDialog').then((module) => ({ default: module.AskDialog })));

export { first } from './first';

/** What blocks, then what moves the risk most; the questions in reading order; the six scenarios always in view. */
export function EditorPage() {
  const t = useText();
  const clientId = useParam('clientId');
  const tiaId = useParam('tiaId');
  const { editor: real, error, retry } = useEditor(clientId, tiaId);
  const { editor, whatIf } = useWhatIf(real);
  useClientTitle(t('tia.assessment'));
  const drawn = useSlices(Boolean(editor));
  if (error) return <ProblemNotice problem={toProblem(error)} retry={retry} />;
  if (!editor || !drawn) return <Loading lines={12} />;
  return <Desk editor={editor} whatIf={whatIf} />;
}

const HEADING = 'heading';

/** A question by its number, or by its number and place. */
function landOn(id: string) {
  const block =
    document.getElementById(`q-${id}`) ?? document.querySelector(`[data-question="${parseKey(id).question}"]`);
  block?.scrollIntoView({ block: 'start' });
  block?.querySelector<HTMLElement>('input:not([disabled]),textarea')?.focus({ preventScroll: true });
}

function Desk({ editor, whatIf }: { editor: Editor; whatIf: WhatIf }) {
  const t = useText();
  const go = useGo();
  const [view, change] = useView();
  const [asking, setAsking] = useState<string[] | null>(null);
  const { pack, tia } = editor;
  const section = pack.sections.find((one) => one.id === view.section) ?? pack.sections[0];
  const shown = new Set(tia.score.progress.sections.filter((one) => one.shown > 0).map((one) => one.section));
  const next = pack.sections
    .slice((section ? pack.sections.indexOf(section) : 0) + 1)
    .find((one) => shown.has(one.id) || isSummary(one));
  const asked = section ? askedOf(section.questions, tia.score.visible) : [];
  const askable =
    section?.questions.filter((one) => isOpen(one) && asked.some((shown) => shown.question === one)) ?? [];

  // Where to land once the section that was asked for is drawn: at a question, or at the section's own heading.
  const landing = useRef<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const land = () => {
    const id = landing.current;
    landing.current = null;
    if (id === HEADING) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'start' });
    } else if (id) landOn(id);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that another section is drawn
  useEffect(land, [section?.id]);
  const openSection = (id: string, at = HEADING) => {
    landing.current = at;
    if (id === section?.id) land();
    else change({ section: id });
  };
  const [looking, setLooking] = useState<string | null>(null);
  const openQuestion = (id: string) => {
    setLooking(id);
    openSection(sectionOf(pack, parseKey(id).question) ?? section?.id ?? '', id);
  };
  const toNamed = useRef(() => {});
  toNamed.current = () => {
    const wanted = decodeURIComponent(window.location.hash.slice(1));
    if (wanted) openQuestion(wanted);
  };
  // The question that the address names: at first, and when somebody writes another one there.
  useEffect(() => {
    const go = () => toNamed.current();
    go();
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, []);

  // Where dossiers differ or the register says something else, somebody looks at that one answer.
  const { data: grounds } = useQuery(groundsQuery(editor.clientId, editor.tia));
  const single = alone(grounds);
  const inferred = asked.flatMap((one) =>
    one.parts
      .map((part) => keyOf(one, part))
      .filter((key) => editor.answers.get(key)?.state === 'inferred' && !editor.drafts.has(key) && !single.has(key)),
  );
  const here = new Set(asked.map((one) => one.id));
  const clients = tia.verdicts.filter((one) => here.has(questionOf(one.key)));
  return (
    <>
      <TiaHead editor={editor} />
      <div className={css.desk}>
        <SectionNav
          editor={editor}
          current={section?.id ?? ''}
          looking={looking}
          onSection={openSection}
          onQuestion={openQuestion}
        />
        <div className={css.middle}>
          <ReturnedComments tia={tia} pack={pack} onOpen={openQuestion} />
          {whatIf.tried ? <WhatIfBar whatIf={whatIf} /> : <Updates editor={editor} />}
          <Outstanding editor={editor} />
          {editor.open ? null : (
            <Notice>
              {(tia.actions.answer?.reason ?? 'not_allowed') === 'not_allowed'
                ? t('tia.read_only_role')
                : t.of(`problems.${tia.actions.answer?.reason}`, null, 'tia.read_only')}
            </Notice>
          )}
          {section ? (
            <>
              <header className={css.sectionHead}>
                <h2 ref={heading} tabIndex={-1}>
                  {section.id} {section.title}
                </h2>
                {isSummary(section) ? <p className="prose dim">{t('tia.summary_text')}</p> : null}
                {section.intro ? <p className="prose dim">{section.intro}</p> : null}
                <div className="row small">
                  {editor.open && !whatIf.tried ? (
                    <button type="button" className="text-button" onClick={whatIf.begin}>
                      {t('tia.what_if')}
                    </button>
                  ) : null}
                  {editor.open && inferred.length > 1 ? (
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => {
                        for (const key of inferred) editor.edit(key, {}, 'now');
                      }}
                    >
                      {t('tia.confirmed_all', { count: inferred.length })}
                    </button>
                  ) : null}
                  {editor.open && askable.length > 0 ? (
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => setAsking(askable.map((one) => one.id))}
                    >
                      {t('tia.ask_section')}
                    </button>
                  ) : null}
                  <QuestionLists clientId={editor.clientId} tiaId={tia.id} section={section.id} back={editor.open} />
                </div>
                {clients.length > 0 && tia.actions.judge?.allowed ? (
                  <Suspense>
                    <AcceptAll
                      key={section.id}
                      editor={editor}
                      waiting={clients.filter((one) => one.state === 'waiting')}
                    />
                  </Suspense>
                ) : null}
              </header>
              {asked.map((one) => (
                <QuestionBlock key={one.id} asked={one} editor={editor} onAsk={() => setAsking([one.question.id])} />
              ))}
              {next ? (
                <button
                  type="button"
                  className={css.next}
                  onClick={() => {
                    editor.flush();
                    openSection(next.id);
                  }}
                >
                  {t('tia.next_section', { title: `${next.id} ${next.title}` })} →
                </button>
              ) : null}
            </>
          ) : null}
        </div>
        <ScorePanel
          editor={editor}
          tried={whatIf.tried !== null}
          onQuestion={openQuestion}
          onSubmitted={() => go(paths.review(editor.clientId, tia.id))}
        />
      </div>
      {asking ? (
        <Suspense>
          <AskDialog tiaId={tia.id} pack={pack} questions={asking} onClose={() => setAsking(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
