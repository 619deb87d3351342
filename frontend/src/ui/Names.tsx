import { type Names as Both, namesFor } from './format';
import css from './Names.module.css';
import { useText } from './text';

/** A name in the reader's script first, and in the other one beside it or below it. */
export function Names({ of, stacked, alone }: { of: Both; stacked?: boolean; alone?: boolean }) {
  const { locale } = useText();
  const { first, other, firstLang, otherLang } = namesFor(locale, of);
  return (
    <span className={stacked ? css.stacked : css.inline}>
      <span lang={firstLang}>{first}</span>
      {other && !alone ? (
        <span lang={otherLang} className={css.other}>
          {other}
        </span>
      ) : null}
    </span>
  );
}

/** The name as plain text, where no element fits (titles, labels). */
export function useName(): (names: Both | null | undefined) => string {
  const { locale } = useText();
  return (names) => (names ? namesFor(locale, names).first : '—');
}

/** As a document calls somebody, whoever reads it: in both scripts. */
export const inBoth = (names: Both | null | undefined): string => [names?.zhHant, names?.en].filter(Boolean).join(' ');
