import type { Reason } from '@/api/types';
import { sayReason } from './ProblemNotice';
import type { Text } from './text';

/** What is amiss with a row of a file: the column first, where it is about one. @param column what the key of a column's name begins with */
export function sayRowProblem(t: Text, problem: Reason, column: string): string {
  return problem.field
    ? t('ui.field_problem', { field: t.of(`${column}.${problem.field}`), problem: sayReason(t, problem) })
    : sayReason(t, problem);
}
