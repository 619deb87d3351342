import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { DossierRow } from '@/api/types';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { LibraryTabs } from '@/app/shell/LibraryTabs';
import { useTitle } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { type Column, DataTable } from '@/ui/DataTable';
import { Due } from '@/ui/Due';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { NewDossier } from './NewDossier';
import { dossiersQuery } from './queries';
import { useSubject } from './subject';

/** What is true of importers and of the law of places: established once, for every client. */
export function DossiersPage() {
  const t = useText();
  const go = useGo();
  const format = useFormat();
  const subject = useSubject();
  const [opening, setOpening] = useState(false);
  const { data, error, refetch } = useQuery(dossiersQuery);
  useTitle(t('dossier.tab'));
  const columns: Column<DossierRow>[] = [
    {
      key: 'subject',
      header: t('dossier.col.subject'),
      width: 'minmax(280px, 2fr)',
      cell: (row) => (
        <span>
          {subject(row, true)}
          {row.kind === 'importer' && !row.edition ? (
            <small className="dim"> · {t('dossier.all_editions')}</small>
          ) : null}
        </span>
      ),
    },
    {
      key: 'version',
      header: t('dossier.col.version'),
      width: '200px',
      cell: (row) =>
        row.versionNo > 0 && row.at ? (
          <span className="figures">
            {t('dossier.version', { no: row.versionNo })} <span className="dim">{format.instantDay(row.at)}</span>
          </span>
        ) : (
          <span className="dim">{t('dossier.no_version')}</span>
        ),
    },
    { key: 'facts', header: t('dossier.col.facts'), width: '96px', numeric: true, cell: (row) => row.facts },
    {
      key: 'owner',
      header: t('dossier.col.owner'),
      width: 'minmax(140px, 1fr)',
      cell: (row) => {
        const owner = data?.names[row.ownerId];
        return owner ? <Names of={owner} alone /> : '—';
      },
    },
    {
      key: 'review',
      header: t('dossier.col.review'),
      width: '220px',
      cell: (row) => (row.reviewOn ? <Due day={row.reviewOn} /> : <span className="dim">—</span>),
    },
  ];
  const add = (
    <ActionButton action={data?.actions.edit} size="sm" onClick={() => setOpening(true)}>
      {t('dossier.new')}
    </ActionButton>
  );
  return (
    <div className="pad">
      <LibraryTabs />
      <PageHead title={t('dossier.tab')} lede={t('dossier.lede')}>
        {data && data.total > 0 ? add : null}
      </PageHead>
      {error ? (
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      ) : !data ? (
        <Loading lines={6} />
      ) : data.total === 0 ? (
        <EmptyState title={t('dossier.empty')} action={add}>
          {t('dossier.empty_text')}
        </EmptyState>
      ) : (
        <DataTable
          label={t('dossier.tab')}
          rows={data.items}
          total={data.total}
          columns={columns}
          rowKey={(row) => row.id}
          onOpen={(row) => go(paths.dossier(row.id))}
          height={`min(60vh, ${60 + 44 * Math.max(data.items.length, 2)}px)`}
        />
      )}
      {opening ? <NewDossier onClose={() => setOpening(false)} /> : null}
    </div>
  );
}
