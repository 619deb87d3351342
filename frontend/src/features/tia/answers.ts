import type { Answer, AnswerBody, Pack, PackPart, Question, Words } from '@/api/contract';

/** One question as it stands on the page: `I1` for the Mainland is another one than `I1` for Singapore. */
export interface Asked {
  id: string;
  question: Question;
  destination: string | null;
}

export const keyOf = (asked: Asked, part: PackPart): string =>
  `${asked.question.id}.${part.id}${asked.destination ? `@${asked.destination}` : ''}`;

export function parseKey(key: string): { question: string; part: string; destination: string | null } {
  const [left = '', destination = null] = key.split('@');
  const dot = left.indexOf('.');
  return dot < 0
    ? { question: left, part: 'main', destination }
    : { question: left.slice(0, dot), part: left.slice(dot + 1), destination };
}

/** What is shown of a section, in the pack's order; the server says which questions are. */
export function askedOf(questions: Question[], visible: readonly string[]): Asked[] {
  const shown = new Map<string, string[]>();
  for (const id of visible) {
    const { question } = parseKey(id);
    shown.set(question, [...(shown.get(question) ?? []), id]);
  }
  return questions.flatMap((question) =>
    (shown.get(question.id) ?? []).map((id) => ({ id, question, destination: parseKey(id).destination })),
  );
}

export const byKey = (answers: readonly Answer[]): Map<string, Answer> =>
  new Map(answers.map((answer) => [answer.key, answer]));

export function isBlank(body: Partial<AnswerBody> | undefined): boolean {
  if (!body) return true;
  if (body.state === 'vendor_asked') return false;
  return (
    !body.options?.length && !body.text?.trim() && (body.number === null || body.number === undefined) && !body.date
  );
}

/** Answered when every part that is required is; what is only inferred does not count as answered. */
export function isAnswered(asked: Asked, answers: ReadonlyMap<string, Partial<AnswerBody>>): boolean {
  return asked.question.parts
    .filter((part) => part.required)
    .every((part) => {
      const answer = answers.get(keyOf(asked, part));
      return !isBlank(answer) && answer?.state !== 'inferred';
    });
}

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
  answer: Partial<AnswerBody> | null | undefined,
  say: {
    day: (day: string) => string;
    number: (value: number) => string;
    list: (items: string[]) => string;
    vendorAsked: (day: string) => string;
  },
): string | null {
  if (!answer) return null;
  if (answer.state === 'vendor_asked') return say.vendorAsked(answer.askedOn ? say.day(answer.askedOn) : '—');
  const { question, part } = parseKey(key);
  const shape = findQuestion(pack, question)?.parts.find((one) => one.id === part);
  if (answer.options?.length) {
    return say.list(answer.options.map((option) => shape?.options.find((one) => one.key === option)?.label ?? option));
  }
  if (answer.text?.trim()) return answer.text;
  if (answer.number !== null && answer.number !== undefined) return say.number(answer.number);
  return answer.date ? say.day(answer.date) : null;
}

/** A word of the pack's method: a plain sentence, or a title with its text. */
export function word(pack: Pack, group: keyof Pack['words'], key: string): { title: string; text: string | null } {
  const words = pack.words[group];
  const found = words && typeof words === 'object' ? (words[key] as string | Words | undefined) : undefined;
  if (!found) return { title: key, text: null };
  return typeof found === 'string' ? { title: found, text: null } : { title: found.title, text: found.text ?? null };
}

export const scenarioTitle = (pack: Pack, id: string): string =>
  pack.scenarios.find((one) => one.id === id)?.title ?? id;
