import type { Answer, Grounds } from '@/api/types';
import { isBlank } from '@/app/answer';
import { questionOf } from '@/app/pack';

type Held = Pick<Grounds, 'apart' | 'register'>;

/** Keys of answers that the register does not fit. */
export const contradictedIn = (grounds: Held | undefined): Set<string> =>
  new Set((grounds?.register ?? []).filter((one) => one.contradicted).map((one) => one.key));

/** Keys of answers that somebody looks at one by one: dossiers differ, or the register says otherwise. */
export const alone = (grounds: Held | undefined): Set<string> =>
  new Set([...(grounds?.apart ?? []).map((one) => one.key), ...contradictedIn(grounds)]);

/** Questions with such an answer that nobody has settled yet; each once. */
export function toSettle(grounds: Held | undefined, answers: ReadonlyMap<string, Answer>): string[] {
  const apart = (grounds?.apart ?? []).filter(({ key }) => {
    const answer = answers.get(key);
    return isBlank(answer) || answer?.state === 'inferred';
  });
  return [...new Set([...apart.map((one) => one.key), ...contradictedIn(grounds)].map(questionOf))];
}
