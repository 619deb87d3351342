import { useEffect, useState } from 'react';
import { toProblem } from '@/api/problem';
import { useClientTitle } from '@/app/client';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useParam, useView } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { AskDialog } from './AskDialog';
import { askedOf, isOpen, keyOf, parseKey, sectionOf } from './answers';
import css from './Editor.module.css';
import { Outstanding } from './Outstanding';
import { QuestionBlock } from './QuestionBlock';
import { ReturnedComments } from './ReturnedComments';
import { ScorePanel } from './ScorePanel';
import { SectionNav } from './SectionNav';
import { TiaHead } from './TiaHead';
import { type Editor, useEditor } from './useEditor';

/** What blocks, then what moves the risk most; the questions in reading order; the six scenarios always in view. */
export function EditorPage() {
  const t = useText();
  const clientId = useParam('clientId');
  const tiaId = useParam('tiaId');
  const { editor, error, retry } = useEditor(clientId, tiaId);
  useClientTitle(t('tia.assessment'));
  if (error) return <ProblemNotice problem={toProblem(error)} retry={retry} />;
  if (!editor) return <Loading lines={12} />;
  return <Desk editor={editor} />;
}

function Desk({ editor }: { editor: Editor }) {
  const t = useText();
  const go = useGo();
  const [view, change] = useView();
  const [asking, setAsking] = useState<string[] | null>(null);
  const { pack, tia } = editor;
  const section = pack.sections.find((one) => one.id === view.section) ?? pack.sections[0];
  const at = section ? pack.sections.indexOf(section) : 0;
  const next = pack.sections[at + 1];
  const asked = section ? askedOf(section.questions, tia.score.visible) : [];
  const askable =
    section?.questions.filter((one) => isOpen(one) && asked.some((shown) => shown.question === one)) ?? [];

  const openQuestion = (id: string) => {
    const { question } = parseKey(id);
    const target = sectionOf(pack, question);
    if (target && target !== section?.id) change({ section: target });
    // After the section is drawn.
    setTimeout(() => {
      const block = document.getElementById(`q-${id}`) ?? document.querySelector(`[data-question="${question}"]`);
      block?.scrollIntoView({ block: 'start' });
      block?.querySelector<HTMLElement>('input:not([disabled]),textarea')?.focus({ preventScroll: true });
    }, 60);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the question named in the address
  useEffect(() => {
    const wanted = decodeURIComponent(window.location.hash.slice(1));
    if (wanted) openQuestion(wanted);
  }, []);

  const inferred = asked.flatMap((one) =>
    one.parts
      .map((part) => keyOf(one, part))
      .filter((key) => editor.answers.get(key)?.state === 'inferred' && !editor.drafts.has(key)),
  );
  return (
    <>
      <TiaHead editor={editor} />
      <div className={css.desk}>
        <SectionNav
          editor={editor}
          current={section?.id ?? ''}
          onSection={(id) => change({ section: id })}
          onQuestion={openQuestion}
        />
        <div className={css.middle}>
          <ReturnedComments tia={tia} pack={pack} onOpen={openQuestion} />
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
                <h2>
                  {section.id} {section.title}
                </h2>
                {section.intro ? <p className="prose dim">{section.intro}</p> : null}
                <div className="row small">
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
                </div>
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
                    change({ section: next.id });
                    document.getElementById('main')?.scrollTo({ top: 0 });
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
          onQuestion={openQuestion}
          onSubmitted={() => go(paths.review(editor.clientId, tia.id))}
        />
      </div>
      {asking ? <AskDialog tiaId={tia.id} pack={pack} questions={asking} onClose={() => setAsking(null)} /> : null}
    </>
  );
}
