import { type Locale, useText } from './text';

/** Deadlines are days in the client's zone. */
const ZONE = 'Asia/Hong_Kong';
const TAGS: Record<Locale, string> = { en: 'en-HK', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-HK' };

export interface Names {
  en?: string | null;
  zhHant?: string | null;
}

/** The name a reader of this language looks for, and the other one, if there is one. */
export function namesFor(
  locale: Locale,
  names: Names,
): { first: string; other: string | null; firstLang: string; otherLang: string } {
  const english = { text: names.en?.trim() || null, lang: 'en' };
  const chinese = { text: names.zhHant?.trim() || null, lang: 'zh-Hant-HK' };
  const [wanted, other] = locale === 'en' ? [english, chinese] : [chinese, english];
  const [first, second] = wanted.text ? [wanted, other] : [other, wanted];
  return {
    first: first.text ?? '—',
    other: second.text && second.text !== first.text ? second.text : null,
    firstLang: first.lang,
    otherLang: second.lang,
  };
}

const DAY_MS = 86_400_000;
const MEGABYTE = 1024 * 1024;
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Today as `YYYY-MM-DD` in Hong Kong. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now,
  );
}

/** Whole days from `from` to `day`; negative when past. */
export function daysUntil(day: string, from: string = today()): number {
  return Math.round((utc(day) - utc(from)) / DAY_MS);
}

export function formatter(locale: Locale) {
  const tag = TAGS[locale];
  const dayFormat = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const instantFormat = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  });
  const secondFormat = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  });
  const instantDayFormat = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: ZONE,
  });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const whole = new Intl.NumberFormat(tag);
  const score = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const fine = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const joined = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    day: (day: string) => dayFormat.format(utc(day)),
    instant: (instant: string) => instantFormat.format(Date.parse(instant)),
    instantSecond: (instant: string) => secondFormat.format(Date.parse(instant)),
    instantDay: (instant: string) => instantDayFormat.format(Date.parse(instant)),
    /** "in 3 days", never alone: it stands beside the date. */
    inDays: (days: number) =>
      Math.abs(days) < 60 ? relative.format(days, 'day') : relative.format(Math.round(days / 30.4), 'month'),
    number: (value: number) => whole.format(value),
    score: (value: number) => score.format(value),
    fine: (value: number) => fine.format(value),
    percent: (value: number) => percent.format(value),
    money: (minor: number, currency: string) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: 0,
      })
        .format(minor / 100)
        .replace(/^\$/, 'HK$'),
    list: (items: string[]) => joined.format(items),
    /** In the unit of the limit (10 MB are 10 × 1024 × 1024 bytes). A file of nothing is told as nothing, and a small one as at least a kilobyte. */
    bytes: (bytes: number) =>
      new Intl.NumberFormat(tag, {
        style: 'unit',
        unit: bytes < MEGABYTE ? 'kilobyte' : 'megabyte',
        maximumFractionDigits: bytes < MEGABYTE ? 0 : 1,
      }).format(bytes === 0 ? 0 : bytes < MEGABYTE ? Math.max(1, bytes / 1024) : bytes / MEGABYTE),
  };
}

const formatters = new Map<Locale, ReturnType<typeof formatter>>();
export function useFormat() {
  const { locale } = useText();
  const known = formatters.get(locale) ?? formatter(locale);
  formatters.set(locale, known);
  return known;
}
