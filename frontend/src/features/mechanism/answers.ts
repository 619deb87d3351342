import type { Mechanism, MechanismAnswers, MechanismQuestion } from '@/api/types/transfer';

/** "None of these" stands alone: choosing it takes the others away, and choosing another takes it away. */
const ALONE = 'none';

/** The answers after one option was ticked or unticked. An answer taken back leaves nothing behind. */
export function chosen(
  answers: MechanismAnswers,
  question: MechanismQuestion,
  option: string,
  on: boolean,
): MechanismAnswers {
  const before = answers[question.id] ?? [];
  if (question.type === 'single') return withAnswer(answers, question.id, [option]);
  if (!on)
    return withAnswer(
      answers,
      question.id,
      before.filter((one) => one !== option),
    );
  return withAnswer(
    answers,
    question.id,
    option === ALONE ? [ALONE] : [...before.filter((one) => one !== ALONE && one !== option), option],
  );
}

/** The answers after something was typed. */
export const typedInto = (answers: MechanismAnswers, question: MechanismQuestion, text: string): MechanismAnswers =>
  withAnswer(answers, question.id, text.trim() ? [text.trim()] : []);

function withAnswer(answers: MechanismAnswers, id: string, values: string[]): MechanismAnswers {
  const { [id]: _, ...rest } = answers;
  return values.length > 0 ? { ...rest, [id]: values } : rest;
}

/** Whether two sets of answers say the same about the questions in sight. */
export function sameAnswers(one: MechanismAnswers, other: MechanismAnswers, shown: readonly string[]): boolean {
  const said = (answers: MechanismAnswers) => shown.map((id) => [...(answers[id] ?? [])].sort().join()).join('|');
  return said(one) === said(other);
}

/** Questions in sight that one's own answers and the choice that stands now answer differently. */
export const clashesIn = (
  guide: Pick<Mechanism['guide'], 'groups'>,
  shown: readonly string[],
  mine: MechanismAnswers,
  theirs: MechanismAnswers,
): MechanismQuestion[] =>
  guide.groups
    .flatMap((group) => group.questions)
    .filter(({ id }) => shown.includes(id) && !sameAnswers(mine, theirs, [id]));

/** A number as it may be sent: whole, and not longer than there are people. */
export const isWhole = (text: string): boolean => /^\d{1,10}$/.test(text);
