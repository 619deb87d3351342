import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RosterImport } from '@/api/contract';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Check } from '@/ui/Check';
import { type Column, DataTable } from '@/ui/DataTable';
import { ImportColumns } from '@/ui/ImportColumns';
import { Names } from '@/ui/Names';
import { Notice, ProblemNotice, sayReason } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { StatePill, type Tone } from '@/ui/StatePill';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { applyRoster } from './queries';
import css from './Reveal.module.css';

type Row = RosterImport['rows'][number];
type Shown = 'all' | Row['change'] | 'problems';
const TONES: Record<Row['change'], Tone> = { added: 'open', changed: 'waiting', gone: 'alarm', unchanged: 'quiet' };

/** The fields that differ, as before → after. */
export function differing(row: Row): [string, string, string][] {
  if (!row.before) return [];
  return Object.keys({ ...row.before, ...row.after })
    .map((field): [string, string, string] => [field, row.before?.[field] ?? '', row.after[field] ?? ''])
    .filter(([, before, after]) => before !== after);
}

export function ImportChanges({
  clientId,
  preview,
  onApplied,
}: {
  clientId: string;
  preview: RosterImport;
  onApplied: () => void;
}) {
  const t = useText();
  const { counts } = preview;
  const [shown, setShown] = useState<Shown>(counts.problems > 0 ? 'problems' : 'all');
  const [confirmGone, setConfirmGone] = useState(false);
  const apply = useAct((gone: boolean, key) => applyRoster(clientId, preview.id, gone, key), {
    refresh: [['client', clientId], ['firm']],
    done: onApplied,
  });
  const rows = preview.rows.filter(
    (row) => shown === 'all' || row.change === shown || (shown === 'problems' && row.problems.length > 0),
  );
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('roster.col.name'),
      width: 'minmax(200px, 1fr)',
      cell: (row) => <Names of={row.name} stacked />,
    },
    { key: 'line', header: t('roster.import.line'), width: '56px', numeric: true, cell: (row) => row.line || '' },
    {
      key: 'change',
      header: t('roster.import.changes'),
      width: '110px',
      cell: (row) => <StatePill tone={TONES[row.change]}>{t(`roster.import.change.${row.change}`)}</StatePill>,
    },
    {
      key: 'what',
      header: t('roster.import.what'),
      width: 'minmax(320px, 3fr)',
      cell: (row) =>
        row.problems.length > 0 ? (
          row.problems.map((problem) => [problem.field, sayReason(t, problem)].filter(Boolean).join(': ')).join(' · ')
        ) : row.before ? (
          <span className={css.change}>
            {differing(row).map(([field, before, after]) => (
              <span key={field}>
                {field}: <del>{before}</del> → <ins>{after}</ins>{' '}
              </span>
            ))}
          </span>
        ) : (
          <span className="dim">
            {[row.after.department, row.after.title, row.after.email].filter(Boolean).join(' · ')}
          </span>
        ),
    },
  ];
  const writes = counts.added + counts.changed + counts.gone;
  return (
    <Section
      title={t('roster.import.changes')}
      aside={
        apply.result ? null : (
          <div className="row">
            {counts.gone > 0 ? (
              <Check type="checkbox" name="gone" checked={confirmGone} onChange={setConfirmGone}>
                {t('roster.import.confirm_gone', { count: counts.gone })}
              </Check>
            ) : null}
            <Button size="sm" disabled={writes === 0} loading={apply.busy} onClick={() => apply.run(confirmGone)}>
              {t('roster.import.apply')}
            </Button>
          </div>
        )
      }
    >
      <div className="stack">
        <ProblemNotice problem={apply.problem} />
        {apply.result ? (
          <Notice action={<Go to={paths.people(clientId)}>{t('roster.import.to_people')}</Go>}>
            {t('roster.import.applied', apply.result)}
          </Notice>
        ) : writes === 0 ? (
          <Notice>{t('roster.import.nothing')}</Notice>
        ) : null}
        <ImportColumns
          label={t('roster.import.columns')}
          dropped={t('roster.import.dropped')}
          columns={preview.columns}
        />
        <Views<Shown>
          label={t('roster.import.changes')}
          current={shown}
          onChange={setShown}
          tabs={[
            { key: 'all', label: t('roster.import.change.all'), count: preview.rows.length },
            ...(['added', 'changed', 'gone', 'unchanged', 'problems'] as const).map((key) => ({
              key,
              label: t(`roster.import.change.${key}`),
              count: counts[key],
            })),
          ]}
        />
        <DataTable
          label={t('roster.import.changes')}
          rows={rows}
          total={rows.length}
          columns={columns}
          rowKey={(row) => `${row.line}-${row.change}-${row.name.en}${row.name.zhHant}`}
          height="46vh"
        />
      </div>
    </Section>
  );
}
