import { queryOptions, useQuery } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { TransferWords } from '@/api/types/transfer';
import { useName } from '@/ui/Names';
import { type Locale, useText } from '@/ui/text';

/** The place whose country is asked. */
export const ELSEWHERE = 'other';

const wordsQuery = queryOptions({
  queryKey: ['transfer-words'],
  queryFn: () => get<TransferWords>('/api/transfer-words'),
  staleTime: Number.POSITIVE_INFINITY,
});

export type List = Exclude<keyof TransferWords, 'countries'>;

const TAGS: Record<Locale, string> = { en: 'en', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans' };
const known = new Map<Locale, Intl.DisplayNames>();
/** The browser has every country's name. */
function regions(locale: Locale): Intl.DisplayNames {
  const names = known.get(locale) ?? new Intl.DisplayNames(TAGS[locale], { type: 'region' });
  known.set(locale, names);
  return names;
}

const inOrder = new Map<string, { value: string; label: string }[]>();
function sorted(locale: Locale, codes: readonly string[]): { value: string; label: string }[] {
  const key = `${locale} ${codes.length}`;
  const before = inOrder.get(key);
  if (before) return before;
  const collator = new Intl.Collator(TAGS[locale]);
  const all = codes
    .map((value) => ({ value, label: regions(locale).of(value) ?? value }))
    .sort((a, b) => collator.compare(a.label, b.label));
  inOrder.set(key, all);
  return all;
}

/** The register's words, in the reader's language; a key that is not known any more stands for itself. */
export function useWords() {
  const t = useText();
  const name = useName();
  const { data } = useQuery(wordsQuery);
  const say = (list: List, key: string): string => {
    const found = data?.[list].find((one) => one.key === key);
    return found ? name(found.text) : key;
  };
  const country = (code: string): string => regions(t.locale).of(code) ?? code;
  return {
    say,
    country,
    /** Every country and region that a place elsewhere may be, as the reader's language sorts them. */
    countries: () => sorted(t.locale, data?.countries ?? []),
    /** A place; elsewhere by its country, where that is known. */
    place: (key: string, code?: string | null) => (code ? country(code) : say('places', key)),
    places: (keys: readonly string[], codes: readonly string[]) =>
      keys.flatMap((key) => (key === ELSEWHERE && codes.length > 0 ? codes.map(country) : [say('places', key)])),
    all: (list: List): { key: string; label: string }[] =>
      (data?.[list] ?? []).map((one) => ({ key: one.key, label: name(one.text) })),
  };
}
