import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { Answer, Visible } from '@/api/types/assessment';
import { questionOf, shortName } from '@/app/pack';
import { useText } from '@/ui/text';
import { isSummary } from './answers';
import { Contradictions } from './Contradictions';
import css from './Editor.module.css';
import { toSettle } from './grounds';
import { groundsQuery } from './queries';
import type { Editor } from './useEditor';
import { nextOf, toLookAt } from './verdicts';

interface Props {
  editor: Editor;
  current: string;
  /** The question that was landed on last. */
  looking: string | null;
  onSection: (id: string) => void;
  onQuestion: (id: string) => void;
}

const CHIPS = 8;
/** Of the section before the one that is open, so that one sees that there is one. */
const PEEK_PX = 56;

/** The questions whose answer could lower the risk most, the server says which. */
export function movesMost(editor: Pick<Editor, 'tia'>): string[] {
  return editor.tia.score.movesMost.slice(0, 4).map((mover) => mover.question);
}

/** Keys of answers in sight that nobody has confirmed yet, in the order of the questions. */
export function inferredOf(answers: Iterable<Answer>, visible: readonly Visible[]): string[] {
  const at = new Map(visible.map((one, index) => [one.question, index]));
  return [...answers]
    .filter((answer) => answer.state === 'inferred')
    .map((answer) => questionOf(answer.key))
    .sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
}

export function SectionNav({ editor, current, looking, onSection, onQuestion }: Props) {
  const t = useText();
  const { tia, pack, answers } = editor;
  const { gatesOpen, progress } = tia.score;
  const { data: grounds } = useQuery(groundsQuery(editor.clientId, tia));
  const settle = toSettle(grounds, answers);
  const counts = useMemo(() => new Map(progress.sections.map((one) => [one.section, one])), [progress]);
  const inferred = useMemo(() => inferredOf(answers.values(), tia.score.visible), [answers, tia.score.visible]);
  const waiting = toLookAt(tia.verdicts, tia.score.visible);
  const next = nextOf(waiting, looking, tia.score.visible);
  const strip = useRef<HTMLUListElement>(null);
  // On a phone the sections stand in a row that scrolls: the one that is open is brought into it, without moving the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that another section is open
  useEffect(() => {
    const open = strip.current?.querySelector<HTMLElement>('[aria-current="true"]')?.parentElement;
    if (strip.current && open) strip.current.scrollLeft = open.offsetLeft - strip.current.offsetLeft - PEEK_PX;
  }, [current]);
  const chip = (id: string, blocking?: boolean) => (
    <button
      key={id}
      type="button"
      className={`${css.chip} ${blocking ? css.blocking : ''}`}
      onClick={() => onQuestion(id)}
    >
      {shortName(pack, id)}
    </button>
  );
  return (
    <nav className={css.nav} aria-label={t('tia.sections')}>
      <h2>{t('tia.blocks', { count: gatesOpen.length })}</h2>
      <div className={css.chips}>
        {gatesOpen.slice(0, CHIPS).map((id) => chip(id, true))}
        {gatesOpen.length > CHIPS ? <span className="dim small">+{gatesOpen.length - CHIPS}</span> : null}
      </div>
      {tia.score.contradictions.length > 0 ? (
        <>
          <h2>{t('tia.contradictions', { count: tia.score.contradictions.length })}</h2>
          <Contradictions editor={editor} onQuestion={onQuestion} />
        </>
      ) : null}
      {settle.length > 0 ? (
        <>
          <h2>{t('tia.ground.settle')}</h2>
          <div className={css.chips}>
            {settle.slice(0, CHIPS).map((id) => chip(id))}
            {settle.length > CHIPS ? <span className="dim small">+{settle.length - CHIPS}</span> : null}
          </div>
        </>
      ) : null}
      <h2>{t('tia.moves_most')}</h2>
      <div className={css.chips}>{movesMost(editor).map((id) => chip(id))}</div>
      <h2 className="figures">{t('tia.progress', { answered: progress.answered, shown: progress.shown })}</h2>
      {inferred[0] ? (
        <button type="button" className="text-button small" onClick={() => onQuestion(inferred[0] ?? '')}>
          {t('tia.inferred_count', { count: inferred.length })}
        </button>
      ) : null}
      {next ? (
        <button type="button" className="text-button small" onClick={() => onQuestion(next)}>
          {t('tia.to_look_at', { count: waiting.length })}
        </button>
      ) : null}
      <ul ref={strip} className={css.sections}>
        {pack.sections.map((section) => {
          const count = counts.get(section.id);
          const open = gatesOpen.filter((id) =>
            section.questions.some((question) => id === question.id || id.startsWith(`${question.id}@`)),
          ).length;
          const summary = isSummary(section);
          if (!count?.shown && !summary) return null;
          return (
            <li key={section.id}>
              <button
                type="button"
                className={css.section}
                aria-current={section.id === current}
                onClick={() => {
                  editor.flush();
                  onSection(section.id);
                }}
              >
                <span>{section.id}</span>
                <span className={css.sectionTitle}>{section.title}</span>
                {count?.shown ? (
                  <span className={`${css.count} ${open ? css.open : ''}`}>
                    {open ? '▲ ' : ''}
                    {count.answered}/{count.shown}
                  </span>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
