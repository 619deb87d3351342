import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeRow } from '@/api/types/notice';
import { useClient, useClientTitle } from '@/app/client';
import { kindsQuery } from '@/app/composing/kinds';
import { Go, useGo } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { useView } from '@/app/view';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { BeginDialog } from './BeginDialog';
import { useNoticeColumns } from './columns';
import { coveragesQuery, noticesKey, noticesPath } from './queries';

/** What the client tells people, and how far each notice got. */
export function NoticesPage() {
  const t = useText();
  const go = useGo();
  const client = useClient();
  const [view, change] = useView();
  // Whoever comes from a question of an assessment has the kind in mind that proves it.
  const [beginning, setBeginning] = useState(Boolean(view.begin));
  useClientTitle(t('notice.title'));
  const { data: kinds } = useQuery(kindsQuery);
  const { data: coverage } = useQuery(coveragesQuery(client.id));
  const { rows, total, loading, problem, more, again } = usePages<NoticeRow>(
    [...noticesKey(client.id), 'list'],
    noticesPath(client.id),
    {},
  );
  const columns = useNoticeColumns(kinds?.items ?? [], coverage ?? []);
  const may = client.actions.editNotices;
  const begin = may?.allowed ? <Button onClick={() => setBeginning(true)}>{t('notice.begin')}</Button> : null;
  const bare = !loading && !problem && total === 0;
  return (
    <>
      <PageHead title={t('notice.title')} lede={t('notice.lede')}>
        {bare ? null : <Go to={paths.ledger(client.id)}>{t('notice.ledger')}</Go>}
        <Go to={paths.retention(client.id)}>{t('notice.retention')}</Go>
        {bare ? null : begin}
      </PageHead>
      {may?.allowed ? null : <ReadOnlyLine reason={may?.reason} role={t('notice.read_only')} />}
      <ProblemNotice problem={problem} retry={again} />
      {bare ? (
        <EmptyState title={t('notice.empty')} action={begin}>
          {t(may?.allowed ? 'notice.empty_text' : 'notice.empty_read_only')}
        </EmptyState>
      ) : loading ? (
        <Loading lines={5} />
      ) : problem ? null : (
        <DataTable
          label={t('notice.title')}
          rows={rows}
          total={total}
          columns={columns}
          rowKey={(row) => row.id}
          rowHeight={60}
          onOpen={(row) => go(paths.notice(client.id, row.id))}
          onEnd={more}
          height={`min(64vh, ${50 + 60 * Math.max(rows.length, 2)}px)`}
        />
      )}
      {beginning && may?.allowed ? (
        <BeginDialog
          kind={view.begin}
          onClose={() => {
            setBeginning(false);
            if (view.begin) change({ begin: undefined });
          }}
        />
      ) : null}
    </>
  );
}
