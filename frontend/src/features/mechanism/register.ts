import type { Mechanism, MechanismAnswers } from '@/api/types/transfer';

export type RegisterAnswer = Mechanism['register'][number];

/** The answers to begin with, as far as the register says them. */
export const startingAnswers = (register: readonly RegisterAnswer[]): MechanismAnswers =>
  Object.fromEntries(
    register.filter((one) => one.starting.length > 0).map(({ question, starting }) => [question, starting]),
  );

/** How an answer stands to the register: taken from it, at odds with it, or told beside it. */
export function standing(
  one: RegisterAnswer,
  answers: MechanismAnswers,
  disagreements: readonly string[],
): 'taken' | 'contradicted' | 'beside' {
  if (disagreements.includes(one.question)) return 'contradicted';
  const said = answers[one.question] ?? [];
  return one.starting.length > 0 && [...said].sort().join() === [...one.starting].sort().join() ? 'taken' : 'beside';
}
