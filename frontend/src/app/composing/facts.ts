import type { Both, NoticeField, NoticeValue } from '@/api/types/notice';

const same = (one: string | null | undefined, other: string | null | undefined) =>
  (one ?? '').trim() === (other ?? '').trim();

/** Whether what was written says what is known: what is known in one language only may have been put into the other. */
const says = (written: Both, known: Both): boolean =>
  (!known.en || same(written.en, known.en)) && (!known.zhHant || same(written.zhHant, known.zhHant));

/**
 * What Praya knows and the field does not say. Own phrases and further classes beside those known are nobody's mistake.
 * @returns null where the field says all of it
 */
export function untold(field: NoticeField, known: NoticeValue | undefined, value: NoticeValue): NoticeValue | null {
  if (!known) return null;
  const items = (known.items ?? []).filter((one) => !(value.items ?? []).some((each) => says(each, one)));
  const keys = (known.keys ?? []).filter((one) => !(value.keys ?? []).includes(one));
  const text = known.text && !says(value.text ?? {}, known.text) ? known.text : null;
  const date = known.date && known.date !== value.date ? known.date : null;
  const isText = field.type === 'text' || field.type === 'long';
  const found = isText
    ? { text }
    : field.type === 'date'
      ? { date }
      : { items: field.type === 'purposes' ? [] : items, keys: field.type === 'purposes' ? [] : keys };
  const nothing = !found.text && !found.date && !found.items?.length && !found.keys?.length;
  return nothing ? null : found;
}

/** What was written stays; what is known besides comes after it. A text is replaced: there is one. */
export function takenOver(value: NoticeValue, news: NoticeValue): Partial<NoticeValue> {
  if (news.text) return { text: news.text };
  if (news.date) return { date: news.date };
  return {
    items: [...(value.items ?? []), ...(news.items ?? [])],
    keys: [...(value.keys ?? []), ...(news.keys ?? [])],
  };
}
