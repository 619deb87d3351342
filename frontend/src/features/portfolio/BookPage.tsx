import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Band, Book, ClientRow, TiaState } from '@/api/contract';
import { get } from '@/api/http';
import { toProblem } from '@/api/problem';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useTitle, useView } from '@/app/view';
import { DataTable } from '@/ui/DataTable';
import { daysUntil, useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { BANDS, RiskBand } from '@/ui/RiskBand';
import { PageHead } from '@/ui/Section';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import { useClientColumns } from './columns';
import css from './Portfolio.module.css';

const STATES: TiaState[] = ['none', 'draft', 'in_review', 'returned', 'recommended', 'decided', 'stopped'];

/** Which rows a number of the page stands for. */
export function belongs(row: ClientRow, view: { band?: string; state?: string; due?: string }): boolean {
  if (view.band && (row.highestResidual?.band ?? 'none') !== view.band) return false;
  if (view.state && row.tiaState !== view.state) return false;
  const days = row.nextDue ? daysUntil(row.nextDue) : null;
  if (view.due === 'overdue') return days !== null && days < 0;
  if (view.due === 'soon') return days !== null && days >= 0 && days <= 30;
  return true;
}

/** Every number opens into its rows, below it on the same page. */
export function BookPage() {
  const t = useText();
  const go = useGo();
  const format = useFormat();
  const columns = useClientColumns();
  const [view, change] = useView();
  const { data, error, refetch } = useQuery({
    queryKey: ['firm', 'book', view],
    queryFn: ({ signal }) =>
      get<Book>('/api/firm/book', {
        query: { sort: view.sort, band: view.band, state: view.state, due: view.due, limit: 200 },
        signal,
      }),
    placeholderData: keepPreviousData,
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
  const rows = data.rows.items.filter((row) => belongs(row, view));
  const filtered = Boolean(view.band || view.state || view.due);
  const only = (filter: { band?: string; state?: string; due?: string }) =>
    change({ band: undefined, state: undefined, due: undefined, ...filter });
  const what = view.band
    ? view.band === 'none'
      ? t('book.band_none')
      : t.of(`ui.band.${view.band}`)
    : view.state
      ? t.of(`ui.tia.${view.state}`)
      : view.due === 'overdue'
        ? t('book.overdue')
        : t('book.due30');
  const figure = (label: string, value: number, due?: string) => (
    <button
      type="button"
      className={css.figure}
      aria-pressed={view.due === due && Boolean(due)}
      onClick={() => only({ due })}
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
          {figure(t('book.due30'), totals.dueIn30, 'soon')}
        </div>
        <div className={css.bars}>
          <span className={css.legend}>{t('book.by_band')}</span>
          {[...BANDS]
            .reverse()
            .map((band) =>
              bar(band, <RiskBand band={band} quiet />, totals.byBand[band] ?? 0, view.band === band, () =>
                only({ band }),
              ),
            )}
          {bar(
            'none',
            <span className="dim">{t('book.band_none')}</span>,
            totals.byBand.none ?? 0,
            view.band === 'none',
            () => only({ band: 'none' }),
          )}
        </div>
        <div className={css.bars}>
          <span className={css.legend}>{t('book.by_state')}</span>
          {STATES.filter((state) => totals.byState[state]).map((state) =>
            bar(state, <TiaStatePill state={state} />, totals.byState[state] ?? 0, view.state === state, () =>
              only({ state }),
            ),
          )}
        </div>
      </div>
      {filtered ? (
        <p className="toolbar">
          <span>{t('book.showing', { count: rows.length, what })}</span>
          <button type="button" className="text-button" onClick={() => only({})}>
            {t('book.all')}
          </button>
        </p>
      ) : null}
      <div className={css.fill}>
        <DataTable
          label={t('book.title')}
          rows={rows}
          total={filtered ? rows.length : (data.rows.total ?? rows.length)}
          columns={columns}
          rowKey={(row) => row.id}
          rowHeight={48}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          onOpen={(row) => go(paths.client(row.id))}
          height="100%"
        />
      </div>
    </div>
  );
}
