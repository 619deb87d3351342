import type { Answer, GroundAnswer, GroundApart, Grounds, Pack, Said } from '@/api/types/assessment';
import { isBlank } from '@/app/answer';
import { findQuestion, parseKey, questionOf } from '@/app/pack';

/** What proved the answer before does not prove another one. */
export const UNPROVEN = { proof: 'none', testedOn: null, evidenceIds: [], proofs: [] } satisfies Said;
export const asGiven = ({ options, text, number, date }: GroundAnswer) => ({ options, text, number, date });

export type Held = Pick<Grounds, 'apart' | 'register'>;

/** Keys of answers that the register does not fit. */
export const contradictedIn = (grounds: Held | undefined): Set<string> =>
  new Set((grounds?.register ?? []).filter((one) => one.contradicted).map((one) => one.key));

/** Keys of answers that somebody looks at one by one: dossiers differ, or the register says otherwise. */
export const alone = (grounds: Held | undefined): Set<string> =>
  new Set([...(grounds?.apart ?? []).map((one) => one.key), ...contradictedIn(grounds)]);

/** Keys of answers that dossiers do not give alike, and nobody has settled yet. */
export const apartIn = (grounds: Held | undefined, answers: ReadonlyMap<string, Answer>): Set<string> =>
  new Set(
    (grounds?.apart ?? [])
      .map((one) => one.key)
      .filter((key) => isBlank(answers.get(key)) || answers.get(key)?.state === 'inferred'),
  );

/** Questions with such an answer, or with one that the register does not fit; each once. */
export const toSettle = (grounds: Held | undefined, answers: ReadonlyMap<string, Answer>): string[] => [
  ...new Set([...apartIn(grounds, answers), ...contradictedIn(grounds)].map(questionOf)),
];

/** What a part of a question is called; nothing where the question has no other. */
export function partName(pack: Pack, key: string): string | null {
  const { question, part } = parseKey(key);
  const parts = findQuestion(pack, question)?.parts ?? [];
  return parts.length > 1 ? (parts.find((one) => one.id === part)?.label ?? null) : null;
}

/**
 * Of one importer's answer that counts for all of them, by place: whose dossiers say something else, and whose say nothing. Null where
 * nobody chose it among these: it is no importer's, or says something of its own.
 */
export function others(
  apart: GroundApart | undefined,
  from: number,
  answer: Answer,
  say: (answer: Said | null | undefined) => string | null,
): { differ: number[]; silent: number[] } | null {
  const own = apart?.sayings.find((one) => one.importer === from);
  const said = say(answer);
  if (!apart || !own?.answer || say(own.answer) !== said) return null;
  const rest = apart.sayings.filter((one) => one.importer !== from);
  return {
    differ: rest.filter((one) => one.answer && say(one.answer) !== said).map((one) => one.importer),
    silent: rest.filter((one) => !one.answer).map((one) => one.importer),
  };
}
