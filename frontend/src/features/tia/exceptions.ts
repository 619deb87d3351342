import type { Answer, Difference, Review, Tia } from '@/api/types/assessment';
import { isBlank } from '@/app/answer';
import { questionOf } from '@/app/pack';
import { type Asked, keyOf } from './answers';
import { apartIn, contradictedIn, type Held } from './grounds';

export type Kind =
  | 'commented'
  | 'contradiction'
  | 'register'
  | 'legal'
  | 'gate'
  | 'apart'
  | 'gap'
  | 'client'
  | 'vendor'
  | 'changed'
  | 'inferred'
  | 'blank'
  | 'unproven';
export const KINDS: Kind[] = [
  'commented',
  'contradiction',
  'register',
  'legal',
  'gate',
  'apart',
  'gap',
  'client',
  'vendor',
  'changed',
  'inferred',
  'blank',
  'unproven',
];
export interface Exception {
  asked: Asked;
  /** The gravest first. */
  kinds: Kind[];
}

/** What was said of a question in an earlier round, and whether it has been answered anew since. */
export interface Earlier {
  text: string;
  review: Review;
  changed: boolean;
}
/** Newest first, as the reviews are. */
export function earlierOf(tia: Pick<Tia, 'reviews'>, asked: Asked, answers: ReadonlyMap<string, Answer>): Earlier[] {
  const last = asked.parts
    .map((part) => answers.get(keyOf(asked, part))?.at ?? '')
    .reduce((a, b) => (a > b ? a : b), '');
  return tia.reviews.flatMap((review) =>
    review.comments
      .filter((comment) => questionOf(comment.key) === asked.id)
      .map(({ text }) => ({ text, review, changed: last > review.at })),
  );
}

/** What a reviewer has to look at: what nobody answered, too. Everything else is confirmed, proven and unchanged, and is folded away. */
export function exceptionsOf(
  tia: Tia,
  asked: Asked[],
  answers: ReadonlyMap<string, Answer>,
  differences: readonly Difference[],
  held: Held | undefined,
): { exceptions: Exception[]; rest: Asked[] } {
  const { score } = tia;
  const changed = new Set(differences.map((one) => one.key));
  const inContradiction = new Set(score.contradictions.flatMap((one) => one.answers));
  const contradicted = contradictedIn(held);
  const apart = apartIn(held, answers);
  const gaps = (legal: boolean) =>
    new Set(score.gaps.filter((gap) => (gap.gapClass === 'legal') === legal).map((gap) => gap.question));
  const [legal, other] = [gaps(true), gaps(false)];
  const exceptions: Exception[] = [];
  const rest: Asked[] = [];
  for (const one of asked) {
    const keys = one.parts.map((part) => keyOf(one, part));
    const given = keys.map((key) => answers.get(key)).filter((answer): answer is Answer => Boolean(answer));
    const is: Record<Kind, boolean> = {
      commented: earlierOf(tia, one, answers).length > 0,
      contradiction: keys.some((key) => inContradiction.has(key)),
      register: keys.some((key) => contradicted.has(key)),
      legal: legal.has(one.question.id) || legal.has(one.id),
      gate: score.gatesOpen.includes(one.id) || score.gatesOpen.includes(one.question.id),
      apart: keys.some((key) => apart.has(key)),
      gap: other.has(one.question.id) || other.has(one.id),
      client: tia.verdicts.some((one) => keys.includes(one.key) && one.state !== 'accepted'),
      vendor: given.some((answer) => answer.state === 'vendor_asked'),
      changed: keys.some((key) => changed.has(key)),
      inferred: given.some((answer) => answer.state === 'inferred'),
      blank: one.parts.some((part) => part.required && isBlank(answers.get(keyOf(one, part)))),
      unproven:
        one.question.evidence &&
        !given.some((answer) => answer.proof === 'document' || answer.proof === 'tested') &&
        given.some((answer) => !isBlank(answer)),
    };
    const kinds = KINDS.filter((kind) => is[kind]);
    if (kinds.length > 0) exceptions.push({ asked: one, kinds });
    else rest.push(one);
  }
  const rank = (one: Exception) => KINDS.indexOf(one.kinds[0] ?? 'unproven');
  return { exceptions: exceptions.sort((a, b) => rank(a) - rank(b)), rest };
}
