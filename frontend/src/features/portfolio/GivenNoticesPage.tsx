import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/http';
import { toProblem } from '@/api/problem';
import type { BookKind, BookNotice, BookNoticeTotals } from '@/api/types/reading';
import { kindsQuery } from '@/app/composing/kinds';
import { useGo } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { useTitle, useView } from '@/app/view';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { STANDINGS, sumsOf } from './given';
import { useGivenColumns } from './givenColumns';
import css from './Portfolio.module.css';

const AT = '/api/firm/notices';
/** So often the counts are asked for again while somebody looks at them. */
const LIVE_MS = 30_000;

/** How far each notice got, at all the clients that one works on: what is behind comes first. */
export function GivenNoticesPage() {
  const t = useText();
  const go = useGo();
  const name = useName();
  const [view, change] = useView();
  const { data: kinds } = useQuery(kindsQuery);
  const { data, error, refetch } = useQuery({
    queryKey: ['firm', 'notices', 'totals'],
    queryFn: ({ signal }) => get<BookNoticeTotals>(`${AT}/totals`, { signal }),
    refetchInterval: LIVE_MS,
  });
  const standing = STANDINGS.find((one) => one === view.standing) ?? 'all';
  const sort = view.sort ?? '-overdue';
  const list = usePages<BookNotice>(
    ['firm', 'notices'],
    AT,
    { kind: view.kind, readers: view.readers, standing: standing === 'all' ? undefined : standing, sort },
    LIVE_MS,
  );
  const called = (kind: string) => {
    const found = kinds?.items.find((one) => one.key === kind);
    return found ? name(found.title) : '';
  };
  const columns = useGivenColumns(called);
  useTitle(t('given.title'));
  const bare = data?.kinds.length === 0;
  return (
    <div className="full">
      <PageHead title={t('given.title')} lede={t('given.lede')} />
      <ProblemNotice problem={error ? toProblem(error) : null} retry={() => void refetch()} />
      {data || error ? null : <Loading lines={6} />}
      {bare ? <EmptyState title={t('given.none')}>{t('given.none_text')}</EmptyState> : null}
      {data && !bare ? (
        <>
          <Totals of={data.kinds} called={called} kind={view.kind} readers={view.readers} onChoose={change} />
          <div className="toolbar">
            <Views
              label={t('given.standing')}
              current={standing}
              onChange={(key) => change({ standing: key === 'all' ? undefined : key })}
              tabs={(['all', ...STANDINGS] as const).map((key) => ({ key, label: t(`given.standing.${key}`) }))}
            />
            <p className="dim figures">{list.total === null ? null : t('given.count', { count: list.total })}</p>
          </div>
          <ProblemNotice problem={list.problem} retry={list.again} />
          {list.problem && list.rows.length === 0 ? null : (
            <div className={css.fill}>
              <DataTable
                label={t('given.title')}
                rows={list.rows}
                total={list.total}
                columns={columns}
                rowKey={(row) => row.noticeId}
                rowHeight={56}
                sort={sort}
                onSort={(next) => change({ sort: next === '-overdue' ? undefined : next })}
                onOpen={(row) => go(paths.notice(row.clientId, row.noticeId, 'audience'))}
                onEnd={list.more}
                height="100%"
                empty={t('given.none_match')}
              />
            </div>
          )}
        </>
      ) : null}
    </div>
  );
}

interface Sums {
  of: readonly BookKind[];
  called: (kind: string) => string;
  kind: string | undefined;
  readers: string | undefined;
  onChoose: (view: { kind: string | undefined; readers: string | undefined }) => void;
}

/** The numbers of staff and those of customers, and how far each kind got: what is pressed opens into its rows. */
function Totals({ of, called, kind, readers, onChoose }: Sums) {
  const t = useText();
  const format = useFormat();
  const sums = sumsOf(of);
  const notices = of.reduce((sum, one) => sum + one.notices, 0);
  return (
    <div className={`${css.totals} ${css.two}`}>
      <div className={css.figures}>
        <p className={css.sum}>
          <b>{format.number(notices)}</b>
          <span>{t('given.notices')}</span>
        </p>
        {sums.map((sum) => (
          <button
            type="button"
            key={sum.readers}
            className={`${css.figure} ${css.roomy}`}
            aria-pressed={!kind && readers === sum.readers}
            onClick={() =>
              onChoose({ kind: undefined, readers: !kind && readers === sum.readers ? undefined : sum.readers })
            }
          >
            <b>{format.number(sum.done)}</b>
            <span>{t(`given.done_of_asked.${sum.readers}`, { asked: sum.asked })}</span>
            {sum.overdue > 0 ? (
              <span className={css.late}>{t('given.overdue_count', { count: sum.overdue })}</span>
            ) : null}
          </button>
        ))}
      </div>
      <div className={css.bars}>
        <span className={css.legend}>{t('given.by_kind')}</span>
        {of.map((one) => (
          <button
            type="button"
            key={`${one.kind} ${one.readers}`}
            className={`${css.bar} ${css.wide}`}
            aria-pressed={kind === one.kind && readers === one.readers}
            onClick={() =>
              onChoose(
                kind === one.kind && readers === one.readers
                  ? { kind: undefined, readers: undefined }
                  : { kind: one.kind, readers: one.readers },
              )
            }
          >
            <span>
              {called(one.kind)}
              {one.readers === 'customer' ? (
                <span className="block small dim">{t('given.readers.customer')}</span>
              ) : null}
            </span>
            <span className={css.track}>
              <span style={{ width: `${one.counts.asked ? (one.counts.done / one.counts.asked) * 100 : 0}%` }} />
            </span>
            <span className={css.value}>{t('given.done_of', { done: one.counts.done, asked: one.counts.asked })}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
