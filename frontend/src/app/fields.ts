import { ApiProblem } from '@/api/problem';
import { sayReason } from '@/ui/ProblemNotice';
import { type Text, useText } from '@/ui/text';

/** What the server says about one field of a form, in the reader's language. */
export function useFieldProblem(problem: ApiProblem | null): (field: string) => string | undefined {
  const t = useText();
  return (field) => said(t, problem, field);
}

/** What is still wrong: nothing is said any more of what was changed since it was sent. */
export function stillSo<Body extends object>(
  problem: ApiProblem | null,
  sent: Body | null,
  now: Body,
): ApiProblem | null {
  if (!problem || !sent) return problem;
  const changed = (key: keyof Body) => JSON.stringify(sent[key]) !== JSON.stringify(now[key]);
  const reasons = problem.reasons.filter(({ field }) => {
    const key = field?.split(/[.[\]]/).find((one) => one in now) as keyof Body | undefined;
    return key === undefined || !changed(key);
  });
  if (reasons.length === problem.reasons.length) return problem;
  return reasons.length === 0 ? null : new ApiProblem(problem.status, { reasons }, problem.requestId);
}

/** What was typed into an optional field; null where it is nothing but blanks. */
export const typed = (value: string): string | null => value.trim() || null;

function said(t: Text, problem: ApiProblem | null, field: string): string | undefined {
  const reason = problem?.reasons.find((one) => one.field === field || one.field?.endsWith(`.${field}`));
  return reason ? sayReason(t, reason) : undefined;
}
