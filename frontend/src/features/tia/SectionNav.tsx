import { useMemo } from 'react';
import { useText } from '@/ui/text';
import { askedOf, isAnswered } from './answers';
import css from './Editor.module.css';
import type { Editor } from './useEditor';

interface Props {
  editor: Editor;
  current: string;
  onSection: (id: string) => void;
  onQuestion: (id: string) => void;
}

const CHIPS = 8;

/** The questions that move the highest scenario most, first of all. */
export function movesMost(editor: Pick<Editor, 'tia'>): string[] {
  const scenarios = [...editor.tia.score.scenarios].sort((a, b) => b.residual - a.residual);
  return [...new Set(scenarios.slice(0, 2).flatMap((scenario) => scenario.movesMost))].slice(0, 4);
}

export function SectionNav({ editor, current, onSection, onQuestion }: Props) {
  const t = useText();
  const { tia, pack, answers } = editor;
  const { gatesOpen, progress } = tia.score;
  const counts = useMemo(
    () =>
      new Map(
        pack.sections.map((section) => {
          const asked = askedOf(section.questions, tia.visible);
          return [
            section.id,
            { shown: asked.length, answered: asked.filter((one) => isAnswered(one, answers)).length },
          ];
        }),
      ),
    [pack, tia.visible, answers],
  );
  const chip = (id: string, blocking?: boolean) => (
    <button
      key={id}
      type="button"
      className={`${css.chip} ${blocking ? css.blocking : ''}`}
      onClick={() => onQuestion(id)}
    >
      {id}
    </button>
  );
  return (
    <nav className={css.nav} aria-label={t('tia.sections')}>
      <h2>{t('tia.blocks', { count: gatesOpen.length })}</h2>
      <div className={css.chips}>
        {gatesOpen.slice(0, CHIPS).map((id) => chip(id, true))}
        {gatesOpen.length > CHIPS ? <span className="dim small">+{gatesOpen.length - CHIPS}</span> : null}
      </div>
      <h2>{t('tia.moves_most')}</h2>
      <div className={css.chips}>{movesMost(editor).map((id) => chip(id))}</div>
      <h2 className="figures">{t('tia.progress', { answered: progress.answered, shown: progress.shown })}</h2>
      {progress.inferred > 0 ? (
        <p className="dim small">{t('tia.inferred_count', { count: progress.inferred })}</p>
      ) : null}
      <ul className={css.sections}>
        {pack.sections.map((section) => {
          const count = counts.get(section.id);
          const open = gatesOpen.filter((id) =>
            section.questions.some((question) => id === question.id || id.startsWith(`${question.id}@`)),
          ).length;
          if (!count?.shown) return null;
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
                <span>{section.title}</span>
                <span className={`${css.count} ${open ? css.open : ''}`}>
                  {open ? '▲ ' : ''}
                  {count.answered}/{count.shown}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
