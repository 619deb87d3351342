import { questionOf, shortName, word } from '@/app/pack';
import css from './Editor.module.css';
import type { Editor } from './useEditor';

/** Which answers contradict each other, and the way to each of them. */
export function Contradictions({ editor, onQuestion }: { editor: Editor; onQuestion: (id: string) => void }) {
  const { pack, tia } = editor;
  return (
    <ul className={css.gaps}>
      {tia.score.contradictions.map((one) => (
        <li key={one.id}>
          <span className={css.chips}>
            {[...new Set(one.answers.map(questionOf))].map((id) => (
              <button key={id} type="button" className={`${css.chip} ${css.blocking}`} onClick={() => onQuestion(id)}>
                {shortName(pack, id)}
              </button>
            ))}
          </span>
          {word(pack, 'contradictions', one.id).title}
        </li>
      ))}
    </ul>
  );
}
