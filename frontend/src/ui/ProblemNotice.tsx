import { Button } from '@mantine/core';
import css from './Notice.module.css';
import { type Text, useText } from './text';

export interface Said {
  reasons: { key: string; field?: string | null; params?: Record<string, string | number> | null }[];
  requestId?: string | null;
}

export const sayReason = (t: Text, reason: Said['reasons'][number]): string =>
  t.of(`problems.${reason.key}`, reason.params, 'problems.unexpected');

/** What happened and what to do next. `hideFields` where each field already says its own. */
export function ProblemNotice({
  problem,
  hideFields,
  retry,
}: {
  problem: Said | null;
  hideFields?: boolean;
  retry?: () => void;
}) {
  const t = useText();
  const reasons = problem?.reasons.filter((reason) => !hideFields || !reason.field) ?? [];
  if (!problem || reasons.length === 0) return null;
  return (
    <div className={`${css.notice} ${css.alarm}`} role="alert">
      <div>
        {reasons.map((reason) => (
          <p key={reason.key + (reason.field ?? '')}>{sayReason(t, reason)}</p>
        ))}
        {problem.requestId && reasons.some((reason) => reason.key === 'unexpected') ? (
          <p className={css.request}>{t('ui.request_id', { id: problem.requestId })}</p>
        ) : null}
      </div>
      {retry ? (
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
