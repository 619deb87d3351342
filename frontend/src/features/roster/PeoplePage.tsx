import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '@/api/types/people';
import { factsQuery, useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { PeopleTabs } from '@/app/shell/PeopleTabs';
import { useView } from '@/app/view';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { PageHead } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { Views } from '@/ui/Tabs';
import { orderBy, useText } from '@/ui/text';
import { PersonPanel } from './PersonPanel';
import { countQuery } from './queries';

const FILTERS = [
  'all',
  'roles',
  'plus86',
  'other',
  'none',
  'enterprise',
  'personal',
  'unknown',
  'outside',
  'leavers',
  'gone',
] as const;
type Filter = (typeof FILTERS)[number];

export function PeoplePage() {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  const [view, change] = useView();
  const [open, setOpen] = useState<Person | null>(null);
  useClientTitle(t('roster.title'));
  const filter: Filter = FILTERS.find((one) => one === view.filter) ?? 'all';
  const { data: facts } = useQuery(factsQuery(client.id));
  const { rows, total, loading, problem, more, again } = usePages<Person>(
    ['client', client.id, 'people'],
    `/api/clients/${client.id}/people`,
    {
      q: view.q,
      sort: orderBy(view.sort, t.locale),
      filter: filter === 'all' ? undefined : filter,
    },
  );
  const { data: roles } = useQuery(countQuery(client.id, 'roles'));
  const { data: gone } = useQuery(countQuery(client.id, 'gone'));
  const counts: Partial<Record<Filter, number>> = facts
    ? {
        all: facts.people,
        plus86: facts.plus86,
        other: facts.otherMobile,
        none: facts.noMobile,
        enterprise: facts.enterprise,
        personal: facts.personal,
        unknown: facts.unknown,
        outside: facts.outsideDomain,
        leavers: facts.leavers,
        roles,
        gone,
      }
    : {};
  const tabs = FILTERS.filter((key) => key === filter || counts[key] !== 0).map((key) => ({
    key,
    label: t(`roster.filter.${key}`),
    count: counts[key],
  }));
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('roster.col.name'),
      width: 'minmax(170px, 1fr)',
      sort: 'name',
      cell: (person) => (
        <button
          type="button"
          className="text-button"
          style={{ textAlign: 'start', color: 'inherit', textDecoration: 'none' }}
          onClick={() => setOpen(person)}
        >
          <Names of={person.name} stacked />
        </button>
      ),
    },
    {
      key: 'roles',
      header: t('roster.col.roles'),
      width: '110px',
      cell: (person) =>
        person.roles
          .filter((role) => role !== 'staff')
          .map((role) => t(`roster.role.${role}`))
          .join(' · ') || <span className="dim">—</span>,
    },
    {
      key: 'department',
      header: t('roster.col.department_title'),
      width: 'minmax(150px, 1fr)',
      sort: 'department',
      cell: (person) => (
        <span title={person.department ?? undefined}>
          {person.department}
          {person.title ? <span className="dim small block">{person.title}</span> : null}
        </span>
      ),
    },
    {
      key: 'staffNumber',
      header: t('roster.col.staffNumber'),
      width: '76px',
      cell: (person) => <span className="figures">{person.staffNumber}</span>,
    },
    {
      key: 'mobile',
      header: t('roster.col.mobile'),
      width: '130px',
      cell: (person) => (
        <span className="figures">
          {person.mobileMasked ?? <span className="dim">{t(`roster.mobile.${person.mobileKind}`)}</span>}
        </span>
      ),
    },
    {
      key: 'account',
      header: t('roster.col.account'),
      width: '92px',
      cell: (person) => t(`roster.account.${person.accountKind}`),
    },
    {
      key: 'email',
      header: t('roster.col.email'),
      width: 'minmax(190px, 1.4fr)',
      cell: (person) => (
        <span
          className={person.outsideDomain ? '' : 'dim'}
          title={person.outsideDomain ? t('roster.outside') : undefined}
        >
          {person.outsideDomain ? '◇ ' : ''}
          {person.email}
        </span>
      ),
    },
    {
      key: 'state',
      header: t('roster.col.state'),
      width: '140px',
      cell: (person) =>
        person.state === 'disposed' ? (
          <StatePill tone="quiet">{t('roster.disposed')}</StatePill>
        ) : person.state === 'gone' ? (
          <StatePill tone="quiet">{t('roster.gone')}</StatePill>
        ) : person.lastWorkingDay ? (
          <StatePill tone={person.leaver ? 'alarm' : 'waiting'}>
            {t(person.leaver ? 'roster.left' : 'roster.leaves', { date: format.day(person.lastWorkingDay) })}
          </StatePill>
        ) : person.active ? null : (
          <span className="dim">{t('roster.inactive')}</span>
        ),
    },
  ];
  const importButton = client.actions.importRoster?.allowed ? (
    <Go to={paths.importRoster(client.id)} className="button-link main">
      {t('roster.import')}
    </Go>
  ) : null;
  if (facts?.people === 0 && total === 0 && filter === 'all' && !view.q) {
    return (
      <>
        <PeopleTabs />
        <EmptyState alone title={t('roster.empty')} action={importButton}>
          {t('roster.empty_text')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PeopleTabs />
      <PageHead title={t('roster.title')}>
        <SearchBox label={t('roster.search')} value={view.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
        {importButton}
      </PageHead>
      <div className="toolbar">
        <Views
          label={t('roster.view')}
          current={filter}
          onChange={(key) => change({ filter: key === 'all' ? undefined : key })}
          tabs={tabs}
        />
        {total === null || !facts || total === facts.people ? null : (
          <span className="dim small figures">{t('ui.of_total', { shown: total, total: facts.people })}</span>
        )}
      </div>
      <ProblemNotice problem={problem} retry={again} />
      {loading ? (
        <Loading lines={10} />
      ) : (
        <DataTable
          label={t('roster.title')}
          rows={rows}
          total={total}
          columns={columns}
          rowKey={(person) => person.id}
          sort={view.sort ?? 'name'}
          onSort={(sort) => change({ sort })}
          onOpen={setOpen}
          onEnd={more}
          height="calc(100dvh - 330px)"
          empty={t('roster.none_match')}
        />
      )}
      {open ? <PersonPanel client={client} person={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
