import { Button } from '@mantine/core';
import css from './Notice.module.css';
import { type Text, useText, type Values } from './text';

export interface Reason {
  key: string;
  field?: string | null;
  params?: Record<string, unknown> | null;
}
export interface Said {
  reasons: Reason[];
  /** Of the answer that said it, where it came with one. */
  status?: number;
  requestId?: string | null;
}

function plain(params: Reason['params']): Values {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : String(value ?? ''),
    ]),
  );
}
export const sayReason = (t: Text, reason: Reason): string =>
  t.of(`problems.${reason.key}`, plain(reason.params), 'problems.unexpected');

/** What a reason is about: questions, gaps, answers, by their keys. */
export function subjectsOf(reason: Reason): string[] {
  const subjects = reason.params?.subjects;
  return Array.isArray(subjects) ? subjects.map(String) : [];
}

/** A reason, and below it what it is about, where somebody can put it into words. */
export function ReasonText({ reason, tell }: { reason: Reason; tell?: (subject: string) => string | null }) {
  const t = useText();
  const subjects = tell ? subjectsOf(reason).flatMap((subject) => tell(subject) ?? []) : [];
  return (
    <>
      <p>{sayReason(t, reason)}</p>
      {subjects.length > 0 ? (
        <ul className={css.subjects}>
          {subjects.map((subject) => (
            <li key={subject}>{subject}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** What is refused, gone or not theirs stays so, however often somebody asks. */
const FINAL = [401, 403, 404, 410];
const mayHelp = ({ status }: Said): boolean => status === undefined || !FINAL.includes(status);

/** What happened and what to do next. `hideFields` where each field already says its own. */
export function ProblemNotice({
  problem,
  hideFields,
  tell,
  retry,
}: {
  problem: Said | null;
  hideFields?: boolean;
  tell?: (subject: string) => string | null;
  retry?: () => void;
}) {
  const t = useText();
  const reasons = problem?.reasons.filter((reason) => !hideFields || !reason.field) ?? [];
  if (!problem || reasons.length === 0) return null;
  return (
    <div className={`${css.notice} ${css.alarm}`} role="alert">
      <div>
        {reasons.map((reason) => (
          <ReasonText key={reason.key + (reason.field ?? '') + subjectsOf(reason).join()} reason={reason} tell={tell} />
        ))}
        {problem.requestId && reasons.some((reason) => reason.key === 'unexpected') ? (
          <p className={css.request}>{t('ui.request_id', { id: problem.requestId })}</p>
        ) : null}
      </div>
      {retry && mayHelp(problem) ? (
        <Button variant="default" onClick={retry}>
          {t('ui.try_again')}
        </Button>
      ) : null}
    </div>
  );
}

/** Something to know, without alarm. */
export function Notice({
  tone = 'plain',
  children,
  action,
}: {
  tone?: 'plain' | 'warn';
  children: React.ReactNode;
  action?: React.ReactNode;
}) {
  return (
    <div className={`${css.notice} ${css[tone]}`} role="status">
      <div>{children}</div>
      {action}
    </div>
  );
}
