import type { AnswerSeen, Verdict, Visible } from '@/api/types/assessment';
import { questionOf } from '@/app/pack';

export const seenAs = ({ key, version, state }: Verdict): AnswerSeen => ({ key, version, state });

/** The questions with an answer of the client's that nobody at the firm has looked at, in the order of the questions. */
export function toLookAt(verdicts: readonly Verdict[], visible: readonly Visible[]): string[] {
  const waiting = new Set(verdicts.filter((one) => one.state === 'waiting').map((one) => questionOf(one.key)));
  return visible.map((one) => one.question).filter((id) => waiting.has(id));
}

/** The one after that on which somebody was last, and from the end back to the first. */
export function nextOf(questions: readonly string[], last: string | null, visible: readonly Visible[]): string | null {
  const at = visible.findIndex((one) => one.question === last);
  const later = questions.find((id) => visible.findIndex((one) => one.question === id) > at);
  return later ?? questions[0] ?? null;
}
