import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { NoticeKindRow, NoticeTemplateRow } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { KindChoice } from '@/app/composing/KindChoice';
import { kindsQuery } from '@/app/composing/kinds';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { LibraryTabs } from '@/app/shell/LibraryTabs';
import { useTitle } from '@/app/view';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { beginTemplate, templatesKey, templatesQuery } from './queries';
import { TemplateState } from './TemplateState';

/** Notices that many clients are given, written once. */
export function TemplatesPage() {
  const t = useText();
  const go = useGo();
  const [beginning, setBeginning] = useState(false);
  useTitle(t('issuing.title'));
  const { data, error, refetch } = useQuery(templatesQuery);
  const { data: kinds } = useQuery(kindsQuery);
  const columns = useColumns(kinds?.items ?? []);
  const begin = data?.begin.allowed ? <Button onClick={() => setBeginning(true)}>{t('issuing.begin')}</Button> : null;
  return (
    <div className="pad">
      <LibraryTabs />
      <PageHead title={t('issuing.title')} lede={t('issuing.lede')}>
        {data && data.items.length > 0 ? begin : null}
      </PageHead>
      {error ? (
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      ) : !data ? (
        <Loading lines={6} />
      ) : data.items.length === 0 ? (
        <EmptyState title={t('issuing.empty')} action={begin}>
          {t(begin ? 'issuing.empty_text' : 'issuing.empty_read_only')}
        </EmptyState>
      ) : (
        <DataTable
          label={t('issuing.title')}
          rows={data.items}
          total={data.total}
          columns={columns}
          rowKey={(row) => row.id}
          rowHeight={60}
          onOpen={(row) => go(paths.noticeTemplate(row.id))}
          height={`min(64vh, ${50 + 60 * Math.max(data.items.length, 2)}px)`}
        />
      )}
      {beginning ? <BeginTemplate onClose={() => setBeginning(false)} /> : null}
    </div>
  );
}

function useColumns(kinds: readonly NoticeKindRow[]): Column<NoticeTemplateRow>[] {
  const t = useText();
  const name = useName();
  const format = useFormat();
  return [
    {
      key: 'title',
      header: t('issuing.col.title'),
      width: 'minmax(280px, 2fr)',
      cell: (row) => <Names of={row.title} stacked />,
    },
    {
      key: 'kind',
      header: t('issuing.col.kind'),
      width: 'minmax(200px, 1fr)',
      cell: (row) => name(kinds.find((one) => one.key === row.kind)?.title),
    },
    {
      key: 'state',
      header: t('issuing.col.state'),
      width: '160px',
      cell: (row) => <TemplateState state={row.state} />,
    },
    {
      key: 'approved',
      header: t('issuing.col.approved'),
      width: '140px',
      cell: (row) =>
        row.approved > 0 ? (
          <span className="figures">{t('issuing.version', { version: row.approved })}</span>
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'edited',
      header: t('issuing.col.edited'),
      width: '140px',
      cell: (row) => <span className="figures">{format.instantDay(row.editedAt)}</span>,
    },
  ];
}

function BeginTemplate({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const { data: kinds, error, refetch } = useQuery(kindsQuery);
  const [kind, setKind] = useState<NoticeKindRow | null>(null);
  const begin = useAct((key: string, idempotencyKey) => beginTemplate(key, idempotencyKey), {
    refresh: [templatesKey],
    done: ({ id }) => go(paths.noticeTemplate(id)),
  });
  return (
    <Dialog title={t('issuing.begin_title')} wide onClose={onClose}>
      <div className="stack">
        <ProblemNotice problem={error ? toProblem(error) : null} retry={() => void refetch()} />
        {kinds ? (
          <KindChoice kinds={kinds.items} chosen={kind} onChange={setKind} />
        ) : error ? null : (
          <Loading lines={6} />
        )}
        <ProblemNotice problem={begin.problem} />
        <div className="row">
          <Button loading={begin.busy} disabled={!kind} onClick={() => kind && begin.run(kind.key)}>
            {t('issuing.begin')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
