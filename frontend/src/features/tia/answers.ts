import type { Answer, Pack, PackSection, Part, Question, Said, Tia, Visible } from '@/api/types/assessment';
import { isBlank } from '@/app/answer';
import { parseKey, questionOf } from '@/app/pack';

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

export const sectionOf = (pack: Pack, questionId: string): string | undefined =>
  pack.sections.find((section) => section.questions.some((question) => question.id === questionId))?.id;

/** The review that counts now: newest first, and a recommendation stands until there is another version. */
export function reviewOf(tia: Tia) {
  if (tia.state === 'draft' || tia.state === 'in_review') return null;
  const wanted = tia.state === 'returned' ? 'returned' : 'recommended';
  return tia.reviews.find((review) => review.outcome === wanted) ?? null;
}
