import type { Answer, Difference, Gap, Pack, Scenario, Tia } from '@/api/types/assessment';
import { isBlank, sameSaid } from '@/app/answer';
import { findQuestion, parseKey } from '@/app/pack';
import { byKey } from './answers';

/** Every part that either side has answered, as the pack orders them; what it no longer knows comes last. */
export function answeredOn(pack: Pack, before: Pick<Tia, 'answers'>, after: Pick<Tia, 'answers'>): Difference[] {
  const left = byKey(before.answers);
  const right = byKey(after.answers);
  const order = new Map<string, number>();
  for (const section of pack.sections)
    for (const question of section.questions)
      for (const part of question.parts) order.set(`${question.id}.${part.id}`, order.size);
  const place = (key: string) => {
    const { question, part } = parseKey(key);
    return order.get(`${question}.${part}`) ?? order.size;
  };
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((key) => ({ key, before: left.get(key) ?? null, after: right.get(key) ?? null }))
    .filter((one) => !isBlank(one.before) || !isBlank(one.after))
    .sort((a, b) => place(a.key) - place(b.key) || a.key.localeCompare(b.key));
}

/** Of one client's versions also the reason and the evidence count; those of another client are other papers. */
const bare = (answer: Answer): Answer => ({ ...answer, evidenceIds: [], proofs: [], note: '' });
export function differs({ before, after }: Difference, sameClient: boolean): boolean {
  if (!before || !after || isBlank(before) || isBlank(after)) return isBlank(before) !== isBlank(after);
  return !(sameClient ? sameSaid(before, after) : sameSaid(bare(before), bare(after)));
}

export const differencesOf = (pack: Pack, before: Pick<Tia, 'answers'>, after: Pick<Tia, 'answers'>): Difference[] =>
  answeredOn(pack, before, after).filter((one) => differs(one, true));

/** Under the heading of their section; `null` for what the pack no longer knows. */
export function bySection(pack: Pack, differences: readonly Difference[]): [string | null, Difference[]][] {
  const titles = new Map<string | null, Difference[]>();
  for (const one of differences) {
    const { question } = parseKey(one.key);
    const section = pack.sections.find((each) => each.questions.some((asked) => asked.id === question));
    const title = section?.title ?? null;
    titles.set(title, [...(titles.get(title) ?? []), one]);
  }
  return [...titles];
}

/** One side or both: the wording comes from whichever pack still asks it. */
export const askedBy = (packs: readonly Pack[], question: string) =>
  packs.map((pack) => findQuestion(pack, question)).find(Boolean);

export interface RiskPair {
  id: string;
  before: Scenario | undefined;
  after: Scenario | undefined;
  moved: boolean;
}
/** A move below a tenth does not show in the figures. */
export function risksOf(before: readonly Scenario[], after: readonly Scenario[]): RiskPair[] {
  const ids = [...new Set([...after, ...before].map((one) => one.id))];
  return ids.map((id) => {
    const left = before.find((one) => one.id === id);
    const right = after.find((one) => one.id === id);
    const moved = !left || !right || Math.abs(left.residual - right.residual) >= 0.05;
    return { id, before: left, after: right, moved };
  });
}

export interface GapPair {
  id: string;
  question: string;
  gapClass: Gap['gapClass'];
  before: boolean;
  after: boolean;
}
/** Gaps that are open on one side alone. */
export function gapsApart(before: readonly Gap[], after: readonly Gap[]): GapPair[] {
  const has = (gaps: readonly Gap[], gap: Gap) =>
    gaps.some((one) => one.id === gap.id && one.question === gap.question);
  const gone = before.filter((gap) => !has(after, gap)).map((gap) => ({ ...gap, before: true, after: false }));
  const come = after.filter((gap) => !has(before, gap)).map((gap) => ({ ...gap, before: false, after: true }));
  return [...gone, ...come];
}
