import { Button } from '@mantine/core';
import type { Both, NoticeField, NoticeKind, NoticeValue } from '@/api/types/notice';
import { useWords } from '@/app/registerWords';
import { useFormat } from '@/ui/format';
import { inBoth, useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Desk.module.css';
import { takenOver, untold } from './facts';

interface Props {
  field: NoticeField;
  kind: NoticeKind;
  known: NoticeValue | undefined;
  value: NoticeValue;
  onTake: (change: Partial<NoticeValue>) => void;
}

/** What Praya knows and the field does not say, beside it, to be taken over. */
export function FactBeside({ field, kind, known, value, onTake }: Props) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const words = useWords();
  const news = untold(field, known, value);
  if (!news) return null;
  const said = (both: Both) => inBoth(both.en === both.zhHant ? { en: both.en } : both);
  const key = (one: string) =>
    field.type === 'classes'
      ? name(kind.classes.find((each) => each.key === one)?.text)
      : words.say('places', one) === one
        ? words.country(one)
        : words.say('places', one);
  const all = [
    ...(news.keys ?? []).map(key),
    ...(news.items ?? []).map(said),
    ...(news.text ? [said(news.text)] : []),
    ...(news.date ? [format.day(news.date)] : []),
  ];
  return (
    <div className={css.fact}>
      <p className="small">
        <span className="dim">
          {t(field.from?.startsWith('register.') ? 'notice.register_says' : 'notice.client_says')}
        </span>{' '}
        {format.list(all)}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => onTake(takenOver(value, news))}>
        {t('notice.take_over')}
      </Button>
    </div>
  );
}
