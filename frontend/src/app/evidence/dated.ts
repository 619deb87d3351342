/**
 * What a file says of its own date, before it is given: of an e-mail its Date, of a chat that was exported its last
 * message. A suggestion, read here so that it can be corrected in the form; nothing is sent for it.
 */
export interface Dated {
  /** In Hong Kong. */
  effectiveOn: string;
  /** Who wrote it, and about what. */
  sourceWords: string;
}

/** An e-mail's head is at its beginning; a chat's last message at its end. */
const PART = 256 * 1024;
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Hong_Kong' });

export async function readDated(file: File): Promise<Dated | null> {
  const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'eml') return ofMail(text(await file.slice(0, PART).arrayBuffer()));
  if (ending === 'txt') return ofChat(text(await file.slice(Math.max(0, file.size - PART)).arrayBuffer()));
  return null;
}

const text = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

export function ofMail(mail: string): Dated | null {
  // A line that begins with a space goes on from the one before it.
  const head = mail.split(/\r?\n\r?\n/, 1)[0]?.replace(/\r?\n[ \t]+/g, ' ') ?? '';
  const field = (name: string): string => decoded(new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '');
  const sent = new Date(field('Date').replace(/\s*\([^)]*\)\s*$/, ''));
  if (Number.isNaN(sent.getTime())) return null;
  return { effectiveOn: DAY.format(sent), sourceWords: [field('From'), field('Subject')].filter(Boolean).join(' · ') };
}

/** RFC 2047: =?big5?B?…?= and =?utf-8?Q?…?= */
function decoded(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]+)(?:\*\w+)?\?([BQ])\?([^?]*)\?=/gi, (whole, charset: string, how: string, said: string) => {
      try {
        const plain =
          how.toUpperCase() === 'B'
            ? atob(said)
            : said
                .replaceAll('_', ' ')
                .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
        return new TextDecoder(charset).decode(Uint8Array.from(plain, (one) => one.charCodeAt(0)));
      } catch {
        return whole;
      }
    });
}

/** WhatsApp writes 3/11/2026, 09:15 - Ann: or [03/11/2026, 09:15:02] Ann:; WeChat and DingTalk 2026-11-03 09:15:02. */
const MESSAGE = /^\s*\u200e?\[?(\d{1,4})[/.-](\d{1,2})[/.-](\d{2,4})[,，]?\s+(?:上午|下午)?\s*\d{1,2}:\d{2}/;

export function ofChat(chat: string): Dated | null {
  const lines = chat.split(/\r?\n/).filter((line) => MESSAGE.test(line));
  // One line that begins with a date is a diary, not a talk.
  const last = lines.length > 1 ? lines.at(-1) : undefined;
  const found = last ? MESSAGE.exec(last) : null;
  if (!found) return null;
  const [first, second, third] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const yearFirst = (found[1]?.length ?? 0) === 4;
  // Hong Kong writes the day before the month; a month above twelve is a day.
  const [year, month, day] = yearFirst
    ? [first, second, third]
    : second > 12
      ? [third, first, second]
      : [third, second, first];
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const people = new Set(
    lines.flatMap((line) => /\d[\])]?\s*(?:-\s*)?([^:：\d\]]{1,40})[:：]\s/.exec(line)?.[1]?.trim() ?? []),
  );
  return { effectiveOn: date.toISOString().slice(0, 10), sourceWords: [...people].slice(0, 4).join(', ') };
}
