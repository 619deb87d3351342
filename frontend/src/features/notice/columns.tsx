import type { NoticeKindRow, NoticeRow } from '@/api/types/notice';
import type { NoticeCounts } from '@/api/types/reading';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useWords } from '@/app/registerWords';
import type { Column } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Notice.module.css';
import { NoticeState } from './NoticeState';

export function useNoticeColumns(
  kinds: readonly NoticeKindRow[],
  coverage: readonly NoticeCounts[],
): Column<NoticeRow>[] {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const words = useWords();
  const client = useClient();
  return [
    {
      key: 'title',
      header: t('notice.col.title'),
      width: 'minmax(260px, 3fr)',
      cell: (row) => {
        const title = name(row.title);
        const kind = kinds.find((one) => one.key === row.kind);
        const called = kind ? name(kind.title) : '';
        return (
          <span className={css.named}>
            <span className="dim small figures">{row.number}</span>
            <span className="two-lines">
              <Go to={paths.notice(client.id, row.id)}>{title}</Go>
              <span className="dim small">
                {called && called !== title
                  ? t('notice.kind_and_record', { kind: called, record: t(`notice.record.${row.record}`) })
                  : t(`notice.record.${row.record}`)}
              </span>
            </span>
          </span>
        );
      },
    },
    {
      key: 'state',
      header: t('notice.col.state'),
      width: 'minmax(190px, 1fr)',
      cell: (row) => (
        <span className="two-lines">
          <NoticeState state={row.state} version={row.published} />
          {row.published && row.state !== 'published' ? (
            <span className="dim small">{t('notice.read_now', { version: row.published })}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: 'subjects',
      header: t('notice.col.subjects'),
      width: 'minmax(130px, 1.4fr)',
      cell: (row) => {
        const said = format.list(row.subjects.map((one) => words.say('subjects', one)));
        return (
          <span className={css.clip} title={said}>
            {said}
          </span>
        );
      },
    },
    {
      key: 'effective',
      header: t('notice.col.effective'),
      width: '124px',
      cell: (row) =>
        row.effectiveOn ? (
          <time dateTime={row.effectiveOn} className="figures">
            {format.day(row.effectiveOn)}
          </time>
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'coverage',
      header: t('notice.col.coverage'),
      width: 'minmax(150px, 1fr)',
      cell: (row) => {
        const found = coverage.find((one) => one.noticeId === row.id);
        if (!found) return <span className="dim">—</span>;
        const { counts, readers } = found;
        return (
          <Go to={paths.notice(client.id, row.id, 'audience')} className="two-lines figures">
            <span>{t('notice.done_of', { done: counts.done, asked: counts.asked })}</span>
            <span className="small">
              {readers === 'customer' ? <span className="dim">{t('notice.of_customers')} </span> : null}
              {counts.overdue > 0 ? (
                <span className={css.late}>
                  <span aria-hidden="true">▲ </span>
                  {t('notice.overdue_count', { count: counts.overdue })}
                </span>
              ) : null}
            </span>
          </Go>
        );
      },
    },
  ];
}
