import type { Answer, Pack, PackSection, Part, Question, Said, Tia, Visible, Words } from '@/api/types';
import { isBlank } from '@/app/answer';

/** One question as it stands on the page: `I1` for the Mainland is another one than `I1` for Singapore. */
export interface Asked {
  id: string;
  question: Question;
  destination: string | null;
  /** Those of its parts that show now. */
  parts: Part[];
}

export const keyOf = (asked: Asked, part: Part): string =>
  `${asked.question.id}.${part.id}${asked.destination ? `@${asked.destination}` : ''}`;

export function parseKey(key: string): { question: string; part: string; destination: string | null } {
  const [left = '', destination = null] = key.split('@');
  const dot = left.indexOf('.');
  return dot < 0
    ? { question: left, part: 'main', destination }
    : { question: left.slice(0, dot), part: left.slice(dot + 1), destination };
}
/** `I1.main@mainland` belongs to `I1@mainland`. */
export const questionOf = (key: string): string => key.replace(/\.[^@]*/, '');

/** What is shown of a section, in the pack's order; the server says which questions and which of their parts. */
export function askedOf(questions: readonly Question[], visible: readonly Visible[]): Asked[] {
  const shown = new Map<string, Visible[]>();
  for (const one of visible) {
    const { question } = parseKey(one.question);
    shown.set(question, [...(shown.get(question) ?? []), one]);
  }
  return questions.flatMap((question) =>
    (shown.get(question.id) ?? []).map((one) => ({
      id: one.question,
      question,
      destination: parseKey(one.question).destination,
      parts: question.parts.filter((part) => one.parts.includes(part.id)),
    })),
  );
}

export const byKey = (answers: readonly Answer[]): Map<string, Answer> =>
  new Map(answers.map((answer) => [answer.key, answer]));

/** Answered when every part that is required is; what is only inferred does not count as answered. */
export function isAnswered(asked: Asked, answers: ReadonlyMap<string, Said>): boolean {
  return asked.parts
    .filter((part) => part.required)
    .every((part) => {
      const answer = answers.get(keyOf(asked, part));
      return !isBlank(answer) && answer?.state !== 'inferred';
    });
}

/** Nobody has said anything to it yet: what follows from that is no finding about the client. */
export const isUnanswered = (question: string, answers: ReadonlyMap<string, Said>): boolean =>
  ![...answers].some(([key, said]) => {
    const asked = questionOf(key);
    return (asked === question || asked.startsWith(`${question}@`)) && !isBlank(said);
  });

/** Filled in by Praya, or by the review and the decision: nobody is asked for it here. */
export const isOpen = (question: Question): boolean => question.asked !== 'computed' && question.asked !== 'decision';

/** Filled in by the scores, the review and the decision: to read, once they are there. */
export const isSummary = (section: PackSection): boolean => !section.questions.some(isOpen);

export const needsProof = (question: Question): boolean =>
  question.evidence || question.effects.some((effect) => effect.lowers);

export function findQuestion(pack: Pack, id: string): Question | undefined {
  for (const section of pack.sections) {
    const found = section.questions.find((question) => question.id === id);
    if (found) return found;
  }
  return undefined;
}
export const sectionOf = (pack: Pack, questionId: string): string | undefined =>
  pack.sections.find((section) => section.questions.some((question) => question.id === questionId))?.id;

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

/** The review that counts now: newest first, and a recommendation stands until there is another version. */
export function reviewOf(tia: Tia) {
  if (tia.state === 'draft' || tia.state === 'in_review') return null;
  const wanted = tia.state === 'returned' ? 'returned' : 'recommended';
  return tia.reviews.find((review) => review.outcome === wanted) ?? null;
}
