import type { Pack, Question, Said, Words } from '@/api/types/assessment';

export function parseKey(key: string): { question: string; part: string; destination: string | null } {
  const [left = '', destination = null] = key.split('@');
  const dot = left.indexOf('.');
  return dot < 0
    ? { question: left, part: 'main', destination }
    : { question: left.slice(0, dot), part: left.slice(dot + 1), destination };
}
/** `I1.main@mainland` belongs to `I1@mainland`. */
export const questionOf = (key: string): string => key.replace(/\.[^@]*/, '');

export function findQuestion(pack: Pack, id: string): Question | undefined {
  for (const section of pack.sections) {
    const found = section.questions.find((question) => question.id === id);
    if (found) return found;
  }
  return undefined;
}

/** What a part is called: needed only where its question has others. */
export const partLabel = (question: Question | undefined, part: string): string | null =>
  question && question.parts.length > 1 ? (question.parts.find((one) => one.id === part)?.label ?? null) : null;

/** An answer in words; `null` when there is none. */
export function sayAnswer(
  pack: Pack,
  key: string,
  answer: Said | null | undefined,
  say: {
    day: (day: string) => string;
    number: (value: number) => string;
    list: (items: string[]) => string;
  },
): string | null {
  if (!answer) return null;
  if (answer.state === 'vendor_asked')
    return pack.words.vendorAsked.replace('{date}', answer.askedOn ? say.day(answer.askedOn) : '—');
  const { question, part } = parseKey(key);
  const shape = findQuestion(pack, question)?.parts.find((one) => one.id === part);
  if (answer.options?.length) {
    return say.list(answer.options.map((option) => shape?.options.find((one) => one.key === option)?.label ?? option));
  }
  if (answer.text?.trim()) return answer.text;
  if (answer.number !== null && answer.number !== undefined) return say.number(answer.number);
  return answer.date ? say.day(answer.date) : null;
}

type Group = Exclude<keyof Words, 'vendorAsked'>;
/** A word of the pack's method, with its text. */
export function word(pack: Pack, group: Group, key: string): { title: string; text: string } {
  return pack.words[group][key] ?? { title: key, text: '' };
}

/** A question's number, with the place where it is asked for each: `I1 · Singapore`. */
export function shortName(pack: Pack, subject: string): string {
  const { question, destination } = parseKey(subject);
  return destination ? `${question} · ${word(pack, 'destinations', destination).title}` : question;
}

/** What a reason is about, in the pack's words: a gap, a contradiction, a question, an answer. */
export function tellSubject(pack: Pack, subject: string): string | null {
  const phrase = pack.words.gaps[subject] ?? pack.words.contradictions[subject];
  if (phrase) return phrase.title;
  const { question: id, destination } = parseKey(subject);
  const question = findQuestion(pack, id);
  if (!question) return null;
  const place = destination ? ` · ${word(pack, 'destinations', destination).title}` : '';
  return `${id} ${question.wording}${place}`;
}

export const scenarioTitle = (pack: Pack, id: string): string =>
  pack.scenarios.find((one) => one.id === id)?.title ?? id;
