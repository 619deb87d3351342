import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { NoticeIssue, NoticePlacing } from '@/api/types/notice';
import { kindQuery } from '@/app/composing/kinds';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { NotFound } from '@/app/Root';
import { useParam, useTitle } from '@/app/view';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Issuing.module.css';
import { PlacingTable } from './PlacingTable';
import { issuePage, issuesKey } from './queries';

const ClientsDialog = lazy(() => import('./ClientsDialog').then((one) => ({ default: one.ClientsDialog })));
const PlacingDialog = lazy(() => import('./PlacingDialog').then((one) => ({ default: one.PlacingDialog })));

/** One time that a template is given out: to whom, what is still lacking at each, and what became of it. */
export function IssuePage() {
  const t = useText();
  const issueId = useParam('issueId');
  const name = useName();
  const answer = useInfiniteQuery({
    queryKey: [...issuesKey, issueId],
    queryFn: ({ pageParam, signal }) => issuePage(issueId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.clients.next ?? undefined,
  });
  const first = answer.data?.pages[0];
  useTitle(first ? name(first.title) : t('issuing.title'));
  const [choosing, setChoosing] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const { data: kind } = useQuery(kindQuery(first, first?.kind ?? ''));
  const problem = answer.error ? toProblem(answer.error) : null;
  if (problem?.status === 404) return <NotFound />;
  if (!first) {
    return (
      <div className="pad">
        {problem ? <ProblemNotice problem={problem} retry={() => void answer.refetch()} /> : <Loading lines={8} />}
      </div>
    );
  }
  const rows = answer.data?.pages.flatMap((page) => page.clients.items) ?? [];
  const open = rows.find((row) => row.clientId === shown);
  return (
    <div className="pad">
      <Head issue={first} onChoose={() => setChoosing(true)} />
      <ProblemNotice problem={problem} retry={() => void answer.refetch()} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('issuing.no_clients')}
          action={
            first.choose.allowed ? (
              <Button onClick={() => setChoosing(true)}>{t('issuing.choose_clients')}</Button>
            ) : null
          }
        >
          {t('issuing.no_clients_text')}
        </EmptyState>
      ) : (
        <PlacingTable
          issueId={issueId}
          letters={first.issue.letters}
          kind={kind}
          rows={rows}
          total={first.clients.total ?? rows.length}
          more={answer.hasNextPage ? () => void answer.fetchNextPage() : null}
          onOpen={(row) => setShown(row.clientId)}
        />
      )}
      <Suspense>
        {choosing ? <ClientsDialog issueId={issueId} rows={rows} onClose={() => setChoosing(false)} /> : null}
        {open && kind ? (
          <PlacingDialog
            key={open.clientId}
            issueId={issueId}
            row={open}
            kind={kind}
            beside={neighbours(rows, open)}
            onTurn={setShown}
            onClose={() => setShown(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

const neighbours = (rows: NoticePlacing[], of: NoticePlacing) => {
  const at = rows.indexOf(of);
  return { before: rows[at - 1]?.clientId, after: rows[at + 1]?.clientId, at: at + 1, all: rows.length };
};

function Head({ issue: whole, onChoose }: { issue: NoticeIssue; onChoose: () => void }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { issue } = whole;
  return (
    <>
      <p className="small">
        <Go to={paths.noticeTemplate(whole.templateId, 'issues')}>{name(whole.title)}</Go>
      </p>
      <header className={css.top}>
        <div>
          <h1 className={css.title}>{t('issuing.numbered', { number: issue.number, version: issue.ordinal })}</h1>
          <p className={css.lede}>
            <span>
              {t('issuing.begun', { who: name(whole.names[issue.begunBy]), day: format.instantDay(issue.begunAt) })}
            </span>
            <span>{t(`notice.change.${issue.change}`)}</span>
            <span>
              {issue.effectiveOn
                ? t('issuing.effective_on', { day: format.day(issue.effectiveOn) })
                : t('issuing.effective_each')}
            </span>
            <span>{issue.dueDays ? t('issuing.due_in', { days: issue.dueDays }) : t('issuing.no_due')}</span>
            <span>{t(issue.letters ? 'issuing.with_letters' : 'issuing.without_letters')}</span>
          </p>
          <p className="small dim prose">{issue.changeNote}</p>
        </div>
        {whole.choose.allowed ? (
          <Button variant="default" onClick={onChoose}>
            {t('issuing.choose_clients')}
          </Button>
        ) : null}
      </header>
      {whole.templateState === 'approved' ? null : (
        <Notice tone="plain">{t('issuing.template_moved', { version: issue.ordinal })}</Notice>
      )}
    </>
  );
}
