import { useMemo } from 'react';
import { useText } from '@/ui/text';
import { shortName } from './answers';
import css from './Editor.module.css';
import type { Editor } from './useEditor';

interface Props {
  editor: Editor;
  current: string;
  onSection: (id: string) => void;
  onQuestion: (id: string) => void;
}

const CHIPS = 8;

/** The questions whose answer could lower the risk most, the server says which. */
export function movesMost(editor: Pick<Editor, 'tia'>): string[] {
  return editor.tia.score.movesMost.slice(0, 4).map((mover) => mover.question);
}

export function SectionNav({ editor, current, onSection, onQuestion }: Props) {
  const t = useText();
  const { tia, pack, answers } = editor;
  const { gatesOpen, progress } = tia.score;
  const counts = useMemo(() => new Map(progress.sections.map((one) => [one.section, one])), [progress]);
  const inferred = useMemo(
    () => [...answers.values()].filter((answer) => answer.state === 'inferred').length,
    [answers],
  );
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
      <h2>{t('tia.moves_most')}</h2>
      <div className={css.chips}>{movesMost(editor).map((id) => chip(id))}</div>
      <h2 className="figures">{t('tia.progress', { answered: progress.answered, shown: progress.shown })}</h2>
      {inferred > 0 ? <p className="dim small">{t('tia.inferred_count', { count: inferred })}</p> : null}
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
