import { Button } from '@mantine/core';
import type { ApiProblem } from '@/api/problem';
import { useAct } from '@/app/action';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice, sayReason } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { renewLink } from './queries';

/** A personal link that opens nothing, and what can be done. Where only its time is over another goes to the same address, and to nobody who only holds this one. */
export function ClosedLink({ token, problem }: { token: string; problem: ApiProblem }) {
  const t = useText();
  const renew = useAct(() => renewLink(token));
  // Most often an address that was cut on its way: then no wording of a form helps, but the whole one does.
  if (problem.status === 400)
    return (
      <EmptyState alone title={t('access.link.incomplete')}>
        {t('access.link.incomplete_text')}
      </EmptyState>
    );
  if (renew.result)
    return (
      <EmptyState alone title={t('access.link.renewed')}>
        <span role="status">{t('access.link.renewed_text', { hint: renew.result.emailHint })}</span>
      </EmptyState>
    );
  // Whatever it was at first: somebody whom no link reaches any more is not offered another.
  const closed = renew.problem?.status === 410 ? renew.problem : problem;
  return (
    <EmptyState
      alone
      title={t('access.link.not_open')}
      action={
        closed.has('link_expired') ? (
          <div className="stack">
            <ProblemNotice problem={renew.problem} />
            <p className="dim">{t('access.link.renew_text')}</p>
            <Button size="lg" loading={renew.busy} onClick={() => renew.run(undefined)}>
              {t('access.link.renew')}
            </Button>
          </div>
        ) : null
      }
    >
      <span role={closed === problem ? undefined : 'alert'}>
        {closed.reasons.map((reason) => sayReason(t, reason))}
      </span>
    </EmptyState>
  );
}
