import type { MyRequest } from '@/api/types/assessment';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import css from './Me.module.css';

/** What the consultant found missing in an answer: said beside it, until it is given anew. */
export function Returned({ of }: { of: MyRequest['returned'] }) {
  const t = useText();
  const [one] = of;
  if (!one) return null;
  const comments = [...new Set(of.map(({ comment }) => comment))];
  return (
    <div className={css.guess}>
      <b>{t('me.returned')}</b>
      {comments.map((comment) => (
        <div key={comment} lang={one.language ?? undefined}>
          <SaidText>{comment}</SaidText>
        </div>
      ))}
      <p>{t('me.returned_text')}</p>
    </div>
  );
}
