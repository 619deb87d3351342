import type { DossierList, DossierRow } from '@/api/types/dossier';
import { lookAgain } from '@/app/dossiers';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useSubject } from '@/app/subject';
import { type Column, DataTable } from '@/ui/DataTable';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';

interface Props {
  label: string;
  /** What they are about, and what a version of them holds. */
  columns: [what: string, facts: string];
  rows: DossierRow[];
  names: DossierList['names'];
}

/** Dossiers or templates: what they are, their newest version, and who looks after them until when. */
export function DossierTable({ label, columns: [what, facts], rows, names }: Props) {
  const t = useText();
  const go = useGo();
  const format = useFormat();
  const subject = useSubject();
  const columns: Column<DossierRow>[] = [
    {
      key: 'subject',
      header: what,
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
    { key: 'facts', header: facts, width: '96px', numeric: true, cell: (row) => row.facts },
    {
      key: 'owner',
      header: t('dossier.col.owner'),
      width: 'minmax(140px, 1fr)',
      cell: (row) => {
        const owner = names[row.ownerId];
        return owner ? <Names of={owner} alone /> : '—';
      },
    },
    {
      key: 'review',
      header: t('dossier.col.review'),
      width: '220px',
      cell: (row) => {
        const by = lookAgain(row);
        if (!by) return <span className="dim">—</span>;
        return <Due day={by} what={by === row.reviewOn ? undefined : t('dossier.document_ends')} />;
      },
    },
  ];
  return (
    <DataTable
      label={label}
      rows={rows}
      total={rows.length}
      columns={columns}
      rowKey={(row) => row.id}
      onOpen={(row) => go(row.kind === 'template' ? paths.template(row.id) : paths.dossier(row.id))}
      height={`min(60vh, ${60 + 44 * Math.max(rows.length, 2)}px)`}
    />
  );
}
