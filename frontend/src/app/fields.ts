import type { ApiProblem } from '@/api/problem';
import { sayReason } from '@/ui/ProblemNotice';
import { type Text, useText } from '@/ui/text';

/** What the server says about one field of a form, in the reader's language. */
export function useFieldProblem(problem: ApiProblem | null): (field: string) => string | undefined {
  const t = useText();
  return (field) => said(t, problem, field);
}

/** What was typed into an optional field; null where it is nothing but blanks. */
export const typed = (value: string): string | null => value.trim() || null;

function said(t: Text, problem: ApiProblem | null, field: string): string | undefined {
  const reason = problem?.reasons.find((one) => one.field === field || one.field?.endsWith(`.${field}`));
  return reason ? sayReason(t, reason) : undefined;
}
