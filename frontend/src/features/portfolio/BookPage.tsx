import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/http';
import { toProblem } from '@/api/problem';
import type { Band, ClientTiaState } from '@/api/types/assessment';
import type { Book, ClientRow } from '@/api/types/client';
import { useGo } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { useTitle, useView } from '@/app/view';
import { DataTable } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { BANDS, RiskBand } from '@/ui/RiskBand';
import { PageHead } from '@/ui/Section';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { orderBy, useText } from '@/ui/text';
import { useClientColumns } from './columns';
import css from './Portfolio.module.css';

const STATES: ClientTiaState[] = ['none', 'draft', 'in_review', 'returned', 'recommended', 'decided', 'stopped'];
type Filter = { band?: string; tia?: string; due?: string };

/** Every number opens into its rows, below it on the same page; the server finds them. */
export function BookPage() {
  const t = useText();
  const go = useGo();
  const format = useFormat();
  const columns = useClientColumns();
  const [view, change] = useView();
  const { band, tia, due } = view;
  const sort = view.sort ?? 'due';
  const { data, error, refetch } = useQuery({
    queryKey: ['firm', 'book'],
    queryFn: ({ signal }) => get<Book>('/api/firm/book', { signal }),
  });
  const list = usePages<ClientRow>(['firm', 'clients'], '/api/firm/clients', {
    sort: orderBy(sort, t.locale),
    band,
    tia,
    due,
  });
  useTitle(t('book.title'));
  if (error)
    return (
      <div className="pad">
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      </div>
    );
  if (!data)
    return (
      <div className="pad">
        <Loading lines={10} />
      </div>
    );

  const { totals } = data;
  const filtered = Boolean(band || tia || due);
  const only = (filter: Filter) => change({ band: undefined, tia: undefined, due: undefined, ...filter });
  const what = band
    ? band === 'none'
      ? t('book.band_none')
      : t.of(`ui.band.${band}`)
    : tia
      ? t.of(`ui.tia.${tia}`)
      : t(due === 'overdue' ? 'book.overdue' : 'book.due30');
  const figure = (label: string, value: number, wanted?: string) => (
    <button
      type="button"
      className={css.figure}
      aria-pressed={wanted ? due === wanted : !filtered}
      onClick={() => only({ due: wanted })}
    >
      <b>{format.number(value)}</b>
      <span>{label}</span>
    </button>
  );
  const bar = (key: string, name: React.ReactNode, value: number, on: boolean, pick: () => void) => (
    <button type="button" key={key} className={css.bar} aria-pressed={on} onClick={pick}>
      <span>{name}</span>
      <span className={`${css.track} ${css[key as Band] ?? ''}`}>
        <span style={{ width: `${totals.clients ? (value / totals.clients) * 100 : 0}%` }} />
      </span>
      <span className={css.value}>{format.number(value)}</span>
    </button>
  );
  return (
    <div className="full">
      <PageHead title={t('book.title')} lede={t('book.lede')} />
      <div className={css.totals}>
        <div className={css.figures}>
          {figure(t('book.clients'), totals.clients)}
          {figure(t('book.overdue'), totals.overdue, 'overdue')}
          {figure(t('book.due30'), totals.dueIn30, 'in30')}
        </div>
        <div className={css.bars}>
          <span className={css.legend}>{t('book.by_band')}</span>
          {[...BANDS]
            .reverse()
            .map((one) =>
              bar(one, <RiskBand band={one} quiet />, totals.byBand[one] ?? 0, band === one, () => only({ band: one })),
            )}
          {bar(
            'none',
            <span className="dim">{t('book.band_none')}</span>,
            totals.byBand.none ?? 0,
            band === 'none',
            () => only({ band: 'none' }),
          )}
        </div>
        <div className={css.bars}>
          <span className={css.legend}>{t('book.by_state')}</span>
          {STATES.map((state) =>
            bar(state, <TiaStatePill state={state} />, totals.byState[state] ?? 0, tia === state, () =>
              only({ tia: state }),
            ),
          )}
        </div>
      </div>
      {filtered ? (
        <p className="toolbar">
          <span>{t('book.showing', { count: list.total ?? list.rows.length, what })}</span>
          <button type="button" className="text-button" onClick={() => only({})}>
            {t('book.all')}
          </button>
        </p>
      ) : null}
      <ProblemNotice problem={list.problem} retry={list.again} />
      <div className={css.fill}>
        <DataTable
          label={t('book.title')}
          rows={list.rows}
          total={list.total}
          columns={columns}
          rowKey={(row) => row.id}
          rowHeight={48}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          onOpen={(row) => go(paths.client(row.id))}
          onEnd={list.more}
          height="100%"
        />
      </div>
    </div>
  );
}
