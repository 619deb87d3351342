import type { Pack, Tia } from '@/api/types/assessment';
import { findQuestion, parseKey, questionOf, shortName } from '@/app/pack';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { reviewOf } from './answers';
import css from './Editor.module.css';

/** What the reviewer wants changed, each leading to its question. */
export function ReturnedComments({ tia, pack, onOpen }: { tia: Tia; pack: Pack; onOpen: (question: string) => void }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const last = reviewOf(tia);
  if (tia.state !== 'returned' || !last) return null;
  return (
    <Notice tone="warn">
      <b>{t('tia.returned_with', { name: name(tia.names[last.reviewerId]), at: format.instant(last.at) })}</b>
      {last.note ? <p>{last.note}</p> : null}
      <ul className={css.gaps}>
        {last.comments.map((comment) => (
          <li key={comment.key + comment.text}>
            <button type="button" className={css.chip} onClick={() => onOpen(questionOf(comment.key))}>
              {shortName(pack, comment.key)}
            </button>{' '}
            {comment.text}{' '}
            <span className="dim small">{findQuestion(pack, parseKey(comment.key).question)?.wording}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
