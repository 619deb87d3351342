import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Action } from '@/api/types';
import type { Client } from '@/api/types/client';
import type { CustomerImport, CustomerImportRow } from '@/api/types/people';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { type Column, DataTable } from '@/ui/DataTable';
import { ImportColumns } from '@/ui/ImportColumns';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { sayRowProblem } from '@/ui/rowProblem';
import { Section } from '@/ui/Section';
import { StatePill, type Tone } from '@/ui/StatePill';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { applyList, importRowsQuery } from './queries';

type Shown = 'all' | CustomerImportRow['change'] | 'problems';
const TONES: Record<CustomerImportRow['change'], Tone> = {
  added: 'open',
  changed: 'waiting',
  gone: 'alarm',
  unchanged: 'quiet',
  error: 'alarm',
};

interface Props {
  client: Client;
  listId: string;
  preview: CustomerImport;
  edit: Action;
}

export function ImportChanges({ client, listId, preview, edit }: Props) {
  const t = useText();
  const { counts } = preview;
  const [shown, setShown] = useState<Shown>(counts.problems > 0 ? 'problems' : 'all');
  const [confirmGone, setConfirmGone] = useState(false);
  const rowsOf = useInfiniteQuery(importRowsQuery(client.id, preview.id, shown));
  const rows = useMemo(() => rowsOf.data?.pages.flatMap((page) => page.rows) ?? [], [rowsOf.data]);
  const apply = useAct((_: null, key) => applyList(client.id, preview.id, confirmGone, key), {
    refresh: [['client', client.id]],
  });
  const applied = Boolean(preview.appliedAt);
  const columns: Column<CustomerImportRow>[] = [
    {
      key: 'name',
      header: t('customer.col.name'),
      width: 'minmax(220px, 1fr)',
      // On a phone the first column takes half the width: the line of the file stands within it.
      cell: (row) => (
        <span className="row">
          <span className="dim figures" title={t('customer.import.line')}>
            {row.line || ''}
          </span>
          <Names of={row.name} stacked />
        </span>
      ),
    },
    {
      key: 'change',
      header: t('customer.import.changes'),
      width: '120px',
      cell: (row) => <StatePill tone={TONES[row.change]}>{t(`customer.import.change.${row.change}`)}</StatePill>,
    },
    {
      key: 'what',
      header: t('customer.import.what'),
      width: 'minmax(260px, 2fr)',
      cell: (row) => (
        <span>{row.problems.map((problem) => sayRowProblem(t, problem, 'customer.field')).join(' ')}</span>
      ),
    },
    { key: 'email', header: t('customer.col.email'), width: 'minmax(200px, 1.2fr)', cell: (row) => row.email ?? '—' },
  ];
  const writes = counts.added + counts.changed + (confirmGone ? counts.gone : 0);
  const action = preview.stale ? { allowed: false, reason: 'customer_import.lists_changed' } : edit;
  const tabs: { key: Shown; count: number }[] = [
    { key: 'all', count: counts.added + counts.changed + counts.gone + counts.unchanged + counts.errors },
    { key: 'added', count: counts.added },
    { key: 'changed', count: counts.changed },
    { key: 'gone', count: counts.gone },
    { key: 'unchanged', count: counts.unchanged },
    { key: 'problems', count: counts.problems },
    { key: 'error', count: counts.errors },
  ];
  return (
    <Section
      title={t('customer.import.changes')}
      aside={
        applied ? null : (
          <div className="row">
            {counts.gone > 0 ? (
              <Check type="checkbox" name="gone" checked={confirmGone} onChange={setConfirmGone}>
                {t('customer.import.confirm_gone', { count: counts.gone })}
              </Check>
            ) : null}
            <ActionButton
              action={action}
              size="sm"
              disabled={action.allowed && writes === 0}
              loading={apply.busy}
              onClick={() => apply.run(null)}
            >
              {t('customer.import.apply')}
            </ActionButton>
          </div>
        )
      }
    >
      <div className="stack">
        <ProblemNotice problem={apply.problem} />
        {applied ? (
          <Notice action={<Go to={paths.customerList(client.id, listId)}>{t('customer.import.to_list')}</Go>}>
            {apply.result ? t('customer.import.applied', { ...apply.result }) : t('customer.import.applied_before')}
          </Notice>
        ) : counts.added + counts.changed + counts.gone === 0 ? (
          <Notice>{t('customer.import.nothing')}</Notice>
        ) : (
          <p className="small dim prose">{t('customer.import.follows')}</p>
        )}
        <ImportColumns
          label={t('customer.import.columns')}
          dropped={t('customer.import.dropped')}
          columns={preview.columns}
          say={(field) => t.of(`customer.field.${field}`)}
        />
        <Views<Shown>
          label={t('customer.import.changes')}
          current={shown}
          onChange={setShown}
          tabs={tabs
            .filter((tab) => tab.key === 'all' || tab.count !== 0)
            .map((tab) => ({ ...tab, label: t(`customer.import.change.${tab.key}`) }))}
        />
        {rowsOf.isPending ? (
          <Loading lines={8} />
        ) : (
          <DataTable
            label={t('customer.import.changes')}
            rows={rows}
            total={rowsOf.data?.pages[0]?.rowsTotal ?? rows.length}
            columns={columns}
            rowKey={(row) => `${row.line}-${row.change}-${row.email}`}
            onEnd={() => {
              if (rowsOf.hasNextPage && !rowsOf.isFetchingNextPage) void rowsOf.fetchNextPage();
            }}
            height="46vh"
          />
        )}
      </div>
    </Section>
  );
}
