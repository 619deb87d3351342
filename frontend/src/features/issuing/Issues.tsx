import type { NoticeIssueRow, NoticeTemplate } from '@/api/types/notice';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';

/** Each time that it was given out, and how it stands at the clients that one works on. */
export function Issues({ template }: { template: NoticeTemplate }) {
  const t = useText();
  const go = useGo();
  const name = useName();
  const format = useFormat();
  if (template.issues.length === 0) {
    return <EmptyState title={t('issuing.no_issues')}>{t('issuing.no_issues_text')}</EmptyState>;
  }
  const count = (key: string, header: string, of: (row: NoticeIssueRow) => number): Column<NoticeIssueRow> => ({
    key,
    header,
    width: '104px',
    numeric: true,
    cell: (row) => of(row),
  });
  const columns: Column<NoticeIssueRow>[] = [
    {
      key: 'number',
      header: t('issuing.col.issue'),
      width: 'minmax(180px, 1fr)',
      cell: (row) => (
        <span className="figures">
          {t('issuing.numbered', { number: row.number, version: row.ordinal })}{' '}
          <span className="dim">{format.instantDay(row.begunAt)}</span>
        </span>
      ),
    },
    {
      key: 'note',
      header: t('issuing.col.note'),
      width: 'minmax(240px, 2fr)',
      cell: (row) => row.changeNote,
    },
    {
      key: 'by',
      header: t('issuing.col.by'),
      width: '160px',
      cell: (row) => name(template.names[row.begunBy]),
    },
    count('waiting', t('issuing.state_of.waiting'), (row) => row.counts.waiting),
    count('published', t('issuing.state_of.published'), (row) => row.counts.published),
    count('undone', t('issuing.state_of.undone'), (row) => row.counts.undone),
  ];
  return (
    <DataTable
      label={t('issuing.part.issues', { count: template.issues.length })}
      rows={template.issues}
      total={template.issues.length}
      columns={columns}
      rowKey={(row) => row.id}
      rowHeight={48}
      onOpen={(row) => go(paths.noticeIssue(template.id, row.id))}
      height={`min(64vh, ${50 + 48 * Math.max(template.issues.length, 2)}px)`}
    />
  );
}
