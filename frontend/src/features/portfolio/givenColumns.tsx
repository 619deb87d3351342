import type { BookNotice } from '@/api/types/reading';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import type { Column } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { Names, useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { edgeColour } from '@/ui/theme/firmColour';
import css from './Portfolio.module.css';

/** A notice of a client in a line: whose, which, how far it got. */
export function useGivenColumns(called: (kind: string) => string): Column<BookNotice>[] {
  const t = useText();
  const name = useName();
  const format = useFormat();
  return [
    {
      key: 'client',
      header: t('given.col.client'),
      width: 'minmax(220px, 2fr)',
      cell: (row) => (
        <Go to={paths.client(row.clientId)} className={css.name}>
          <span className={css.edge} style={{ background: edgeColour(row.colour) }} aria-hidden="true" />
          <span className={css.names}>
            <Names of={row.client} alone />
          </span>
        </Go>
      ),
    },
    {
      key: 'notice',
      header: t('given.col.notice'),
      width: 'minmax(260px, 3fr)',
      cell: (row) => {
        const title = name(row.title);
        const kind = called(row.kind);
        return (
          <span className={css.names}>
            <Go to={paths.notice(row.clientId, row.noticeId)}>{title}</Go>
            <span className="dim small">
              {kind && kind !== title
                ? t('given.kind_version', { kind, version: row.ordinal })
                : t('given.version', { version: row.ordinal })}
              {row.readers === 'customer' ? ` · ${t('given.readers.customer')}` : null}
            </span>
          </span>
        );
      },
    },
    {
      key: 'share',
      header: t('given.col.done'),
      width: 'minmax(170px, 1.4fr)',
      sort: 'share',
      oneWay: true,
      cell: ({ clientId, noticeId, counts }) => (
        <Go to={paths.notice(clientId, noticeId, 'audience')} className={css.got}>
          <span className="figures">{t('given.done_of', { done: counts.done, asked: counts.asked })}</span>
          <span className={css.track} aria-hidden="true">
            <span style={{ width: `${counts.asked ? (counts.done / counts.asked) * 100 : 0}%` }} />
          </span>
        </Go>
      ),
    },
    {
      key: 'overdue',
      header: t('given.col.overdue'),
      width: '110px',
      sort: '-overdue',
      oneWay: true,
      cell: ({ counts }) =>
        counts.overdue > 0 ? (
          <span className={`figures ${css.late}`}>
            <span aria-hidden="true">▲ </span>
            {format.number(counts.overdue)}
          </span>
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'refused',
      header: t('given.col.refused'),
      width: '110px',
      cell: ({ record, counts }) =>
        record === 'consent' ? (
          <span className="figures">{format.number(counts.refused)}</span>
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'published',
      header: t('given.col.published'),
      width: '140px',
      sort: '-published',
      oneWay: true,
      cell: (row) => (
        <time dateTime={row.publishedAt} className="figures">
          {format.instantDay(row.publishedAt)}
        </time>
      ),
    },
  ];
}
