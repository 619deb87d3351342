import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Client } from '@/api/types/client';
import type { Profile, RosterImport, RosterRow } from '@/api/types/people';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { type Column, DataTable } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { ImportColumns } from '@/ui/ImportColumns';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { sayRowProblem } from '@/ui/rowProblem';
import { Section } from '@/ui/Section';
import { StatePill, type Tone } from '@/ui/StatePill';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { applyRoster, importQuery, importRowsQuery } from './queries';
import css from './Reveal.module.css';

type Shown = 'all' | RosterRow['change'] | 'problems';
const TONES: Record<RosterRow['change'], Tone> = {
  added: 'open',
  changed: 'waiting',
  gone: 'alarm',
  unchanged: 'quiet',
  error: 'alarm',
};

const isEmpty = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

/** One value of a person as it was read, in words. */
function useProfileValue(): (profile: Profile | null | undefined, field: keyof Profile) => string {
  const t = useText();
  const format = useFormat();
  return (profile, field) => {
    const value = profile?.[field];
    if (isEmpty(value)) return '—';
    if (typeof value === 'boolean') return t(value ? 'roster.yes' : 'roster.no');
    if (field === 'mobileKind') return t.of(`roster.mobile.${value}`);
    if (field === 'accountKind') return t.of(`roster.account.${value}`);
    if (field === 'hireDate' || field === 'lastWorkingDay') return format.day(value);
    return value;
  };
}

export function ImportChanges({ client, preview }: { client: Client; preview: RosterImport }) {
  const t = useText();
  const name = useName();
  const value = useProfileValue();
  const { counts } = preview;
  // What somebody should do stands among what is amiss; the count knows only the latter.
  const acts = counts.leaversStillActive + counts.notInPlatform;
  const [shown, setShown] = useState<Shown>(counts.problems + acts > 0 ? 'problems' : 'all');
  const [confirmGone, setConfirmGone] = useState(false);
  const [confirmDoubt, setConfirmDoubt] = useState(false);
  const rowsOf = useInfiniteQuery(importRowsQuery(client.id, preview.id, shown));
  const rows = useMemo(() => rowsOf.data?.pages.flatMap((page) => page.rows) ?? [], [rowsOf.data]);
  const apply = useAct((_: null, key) => applyRoster(client.id, preview.id, { confirmGone, confirmDoubt }, key), {
    refresh: [['client', client.id], ['firm'], [...importQuery(client.id, preview.id).queryKey]],
  });
  const applied = Boolean(preview.appliedAt);
  const columns: Column<RosterRow>[] = [
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
      width: '120px',
      cell: (row) => <StatePill tone={TONES[row.change]}>{t(`roster.import.change.${row.change}`)}</StatePill>,
    },
    {
      key: 'what',
      header: t('roster.import.what'),
      width: 'minmax(360px, 3fr)',
      cell: (row) => (
        <span className={css.change}>
          {row.problems.map((problem) => (
            <span key={problem.key + (problem.field ?? '')} className={css[problem.severity]}>
              {sayRowProblem(t, problem, 'roster.field')}{' '}
            </span>
          ))}
          {row.change === 'changed' || row.change === 'gone' ? (
            row.fields
              .filter((field) => field !== 'inPlatform' && field !== 'inHr' && field !== 'gone')
              .map((field) => (
                <span key={field}>
                  {t.of(`roster.field.${field}`)}{' '}
                  {isEmpty(row.before?.[field]) ? null : (
                    <>
                      <del>{value(row.before, field)}</del> →{' '}
                    </>
                  )}
                  <ins>{value(row.after, field)}</ins>{' '}
                </span>
              ))
          ) : row.problems.length === 0 ? (
            <span className="dim">
              {[row.after?.department, row.after?.office, row.after?.title, row.after?.email]
                .filter(Boolean)
                .join(' · ')}
            </span>
          ) : null}
        </span>
      ),
    },
  ];
  const writes = counts.added + counts.changed + counts.gone;
  // An empty roster has nobody that could be missing from the list: then it is its addresses.
  const isGone = preview.doubt ? preview.doubt.gone * 2 > preview.doubt.present : false;
  const action = preview.stale
    ? { allowed: false, reason: 'roster_import.roster_changed' }
    : preview.doubt && !confirmDoubt
      ? { allowed: false, reason: isGone ? 'roster_import.doubtful' : 'roster_import.doubtful_addresses' }
      : client.actions.importRoster;
  const tabs: { key: Shown; count: number | null }[] = [
    { key: 'all', count: counts.added + counts.changed + counts.gone + counts.unchanged + counts.errors },
    { key: 'added', count: counts.added },
    { key: 'changed', count: counts.changed },
    { key: 'gone', count: counts.gone },
    { key: 'unchanged', count: counts.unchanged },
    { key: 'problems', count: acts > 0 ? null : counts.problems },
    { key: 'error', count: counts.errors },
  ];
  return (
    <Section
      title={t('roster.import.changes')}
      aside={
        applied ? null : (
          <div className="row">
            {counts.gone > 0 ? (
              <Check type="checkbox" name="gone" checked={confirmGone} onChange={setConfirmGone}>
                {t('roster.import.confirm_gone', { count: counts.gone })}
              </Check>
            ) : null}
            <ActionButton
              action={action}
              size="sm"
              disabled={action?.allowed && writes === 0}
              loading={apply.busy}
              onClick={() => apply.run(null)}
            >
              {t('roster.import.apply')}
            </ActionButton>
          </div>
        )
      }
    >
      <div className="stack">
        <ProblemNotice problem={apply.problem} />
        {preview.doubt && !applied ? (
          <Notice tone="warn">
            <p>
              <b>{t('roster.import.doubt', { client: name(client.name) })}</b>
            </p>
            <ul>
              {isGone ? (
                <li>{t('roster.import.doubt_gone', { gone: preview.doubt.gone, present: preview.doubt.present })}</li>
              ) : null}
              {preview.doubt.domain && preview.doubt.outside > 0 ? (
                <li>
                  {t('roster.import.doubt_outside', {
                    outside: preview.doubt.outside,
                    addresses: preview.doubt.addresses,
                    domain: preview.doubt.domain,
                  })}
                </li>
              ) : null}
            </ul>
            <Check type="checkbox" name="doubt" checked={confirmDoubt} onChange={setConfirmDoubt}>
              {t('roster.import.confirm_doubt', { client: name(client.name) })}
            </Check>
          </Notice>
        ) : null}
        {applied ? (
          <Notice action={<Go to={paths.people(client.id)}>{t('roster.import.to_people')}</Go>}>
            {apply.result ? t('roster.import.applied', { ...apply.result }) : t('roster.import.applied_before')}
          </Notice>
        ) : writes === 0 ? (
          <Notice>{t('roster.import.nothing')}</Notice>
        ) : null}
        <ImportColumns
          label={t('roster.import.columns')}
          dropped={t('roster.import.dropped')}
          columns={preview.columns}
          say={(field) => t.of(`roster.field.${field}`)}
        />
        <Views<Shown>
          label={t('roster.import.changes')}
          current={shown}
          onChange={setShown}
          tabs={tabs
            .filter((tab) => tab.key === 'all' || tab.count !== 0)
            .map((tab) => ({ ...tab, label: t(`roster.import.change.${tab.key}`) }))}
        />
        {rowsOf.isPending ? (
          <Loading lines={8} />
        ) : (
          <DataTable
            label={t('roster.import.changes')}
            rows={rows}
            total={rowsOf.data?.pages[0]?.rowsTotal ?? rows.length}
            columns={columns}
            rowKey={(row) => `${row.line}-${row.change}-${row.name.en}${row.name.zhHant}`}
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
