/** What somebody typed where a number is asked for. */
export type Typed = { number: number | null } | 'unreadable';

/** Digits, grouped by threes or not at all, and a decimal point; a bare one while it is being typed. */
const WRITTEN = /^[+-]?(?:\d+|\d{1,3}(?:[, ]\d{3})+)?(?:\.\d*)?$/;

/** Either width of digit, thousands apart by commas or spaces; nothing is left out or rounded, and nothing is guessed. */
export function readNumber(text: string): Typed {
  const plain = text.normalize('NFKC').replace(/\s/g, ' ').replace('−', '-').trim();
  if (!plain) return { number: null };
  if (!WRITTEN.test(plain) || !/\d/.test(plain)) return 'unreadable';
  const number = Number(plain.replace(/[, ]/g, ''));
  return Number.isFinite(number) ? { number } : 'unreadable';
}

export interface Range {
  min?: number | null;
  max?: number | null;
}

/** What may be kept; null where it may not. */
export function takeNumber(text: string, { min, max }: Range): { number: number | null } | null {
  const read = readNumber(text);
  if (read === 'unreadable') return null;
  const { number } = read;
  return number !== null && (number < (min ?? number) || number > (max ?? number)) ? null : read;
}
