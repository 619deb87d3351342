import type { Answer, Pack } from '@/api/types/assessment';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { filledBy } from './answers';
import css from './Me.module.css';

/** What is ticked here already is somebody else's word: whose, and how to say that it is right. */
export function Filled({ answers, pack }: { answers: readonly Answer[]; pack: Pack }) {
  const t = useText();
  const format = useFormat();
  const [one] = answers;
  if (!one) return null;
  const by = filledBy(one);
  return (
    <div className={css.guess}>
      {by === 'vendor' ? (
        <b>{pack.words.vendorAsked.replace('{date}', one.askedOn ? format.day(one.askedOn) : '—')}</b>
      ) : null}
      <p>{t(`me.filled.${by}`)}</p>
    </div>
  );
}
