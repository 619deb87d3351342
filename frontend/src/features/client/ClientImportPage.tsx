import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ClientImport, ClientImportRow } from '@/api/types/client';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useTitle } from '@/app/view';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { type Column, DataTable } from '@/ui/DataTable';
import { FileDrop } from '@/ui/FileDrop';
import { ImportColumns } from '@/ui/ImportColumns';
import { Names } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { sayRowProblem } from '@/ui/rowProblem';
import { PageHead } from '@/ui/Section';
import { StatePill, type Tone } from '@/ui/StatePill';
import { Views } from '@/ui/Tabs';
import { type Text, useText } from '@/ui/text';
import css from './Overview.module.css';
import { commitClients, readClients } from './queries';

type Row = ClientImportRow;
type Shown = 'all' | Row['state'] | 'warning';
// What is left alone needs no checking; why it is stands beside it.
const isWarned = (row: Row) => row.state === 'new' && row.problems.length > 0;
const TONES: Record<Row['state'], Tone> = { new: 'open', duplicate: 'quiet', error: 'alarm' };

/** Read, look, then write all of it at once: nothing is half imported. */
export function ClientImportPage() {
  const t = useText();
  const [preview, setPreview] = useState<ClientImport | null>(null);
  const read = useAct((file: File, key) => readClients(file, key), { done: setPreview });
  const me = useMe();
  useTitle(t('intake.title'));
  if (!me?.roles.includes('administrator')) {
    return (
      <div className="pad">
        <PageHead title={t('intake.title')} />
        <ReadOnlyLine reason={null} role={t('client.list_read_only')} />
        <Go to={paths.portfolio()}>{t('client.to_portfolio')}</Go>
      </div>
    );
  }
  return (
    <div className="pad">
      <PageHead title={t('intake.title')} lede={t('intake.lede')} />
      <ProblemNotice problem={read.problem} />
      {preview ? (
        <Preview key={preview.id} preview={preview} onAgain={() => setPreview(null)} />
      ) : (
        <FileDrop
          label={t('intake.drop')}
          hint={t('intake.drop_hint')}
          accept=".csv,text/csv"
          busy={read.busy}
          onFile={read.run}
        />
      )}
    </div>
  );
}

const wordOf = (t: Text, row: Row, field: string): string => {
  const value = row.values[field] ?? '';
  return field === 'platform' && value ? t.of(`ui.vendor.${value}`) : value;
};

function Preview({ preview, onAgain }: { preview: ClientImport; onAgain: () => void }) {
  const t = useText();
  const { counts } = preview;
  const [shown, setShown] = useState<Shown>(counts.error > 0 ? 'error' : 'all');
  const [skip, setSkip] = useState(false);
  const commit = useAct((skipErrors: boolean, key) => commitClients(preview.id, skipErrors, key), {
    refresh: [['firm'], ['quick']],
  });
  const rows = preview.rows.filter(
    (row) => shown === 'all' || (shown === 'warning' ? isWarned(row) : row.state === shown),
  );
  const kept = preview.columns.filter((column) => column.field && !/name/i.test(column.field)).slice(0, 6);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('intake.client'),
      width: 'minmax(260px, 1fr)',
      cell: (row) => <Names of={row.name} stacked />,
    },
    { key: 'line', header: t('intake.line'), width: '56px', numeric: true, cell: (row) => row.line },
    {
      key: 'state',
      header: t('intake.state'),
      width: '120px',
      cell: (row) => <StatePill tone={TONES[row.state]}>{t(`intake.${row.state}`)}</StatePill>,
    },
    {
      key: 'problem',
      header: t('intake.problem'),
      width: 'minmax(360px, 2fr)',
      cell: (row) => {
        const said = row.problems.map((problem) => sayRowProblem(t, problem, 'intake.field'));
        return said.length > 0 ? (
          <span className={css.problems} title={said.join('\n')}>
            {said.join(' ')}
          </span>
        ) : (
          <span className="dim">—</span>
        );
      },
    },
    ...kept.map((column) => ({
      key: column.header,
      header: t.of(`intake.field.${column.field}`),
      width: '170px',
      cell: (row: Row) => wordOf(t, row, column.field ?? ''),
    })),
  ];
  if (commit.result) {
    return (
      <Notice
        action={
          <Go to={paths.portfolio()} className="button-link main">
            {t('client.to_portfolio')}
          </Go>
        }
      >
        {t('intake.done', commit.result)}
      </Notice>
    );
  }
  const writes = counts.new;
  const blocked = counts.error > 0 && !skip;
  return (
    <div className="stack">
      <div className="toolbar">
        <p>
          {t('intake.read', { file: preview.fileName, encoding: preview.encoding, total: counts.total })}{' '}
          <button type="button" className="text-button" onClick={onAgain}>
            {t('intake.another')}
          </button>
        </p>
        <div className="row">
          {counts.error > 0 ? (
            <Check type="checkbox" name="skip" checked={skip} onChange={setSkip}>
              {t('intake.skip', { count: counts.error })}
            </Check>
          ) : null}
          <Button disabled={blocked || writes === 0} loading={commit.busy} onClick={() => commit.run(skip)}>
            {t('intake.commit', { count: writes })}
          </Button>
        </div>
      </div>
      {blocked ? <Notice tone="warn">{t('intake.errors_block')}</Notice> : null}
      <ProblemNotice problem={commit.problem} />
      <ImportColumns
        label={t('intake.columns')}
        dropped={t('intake.dropped')}
        columns={preview.columns}
        say={(field) => t.of(`intake.field.${field}`)}
      />
      <Views<Shown>
        label={t('intake.state')}
        current={shown}
        onChange={setShown}
        tabs={[
          { key: 'all', label: t('intake.all'), count: counts.total },
          ...(['new', 'duplicate', 'warning', 'error'] as const).map((key) => ({
            key,
            label: t(`intake.${key}`),
            count: key === 'warning' ? preview.rows.filter(isWarned).length : counts[key],
          })),
        ]}
      />
      <DataTable
        label={t('intake.title')}
        rows={rows}
        total={rows.length}
        columns={columns}
        rowKey={(row) => String(row.line)}
        rowHeight={64}
        height="52vh"
      />
    </div>
  );
}
