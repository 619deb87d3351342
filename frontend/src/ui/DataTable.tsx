import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import css from './DataTable.module.css';
import { useText } from './text';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  /** A CSS grid track: `minmax(240px, 2fr)`, `96px`. */
  width: string;
  cell: (row: Row) => ReactNode;
  /** The name the server sorts by; without it the header is no button. */
  sort?: string;
  /** The server sorts it one way only: the most pressing first. */
  oneWay?: boolean;
  numeric?: boolean;
}

interface Props<Row> {
  label: string;
  rows: Row[];
  /** How many there are in all, loaded or not. */
  total: number | null;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  rowHeight?: number;
  sort?: string;
  onSort?: (sort: string) => void;
  onOpen?: (row: Row) => void;
  /** The row that is open, and what stands below it, in place. */
  detail?: { of: string | null; render: (row: Row) => ReactNode };
  /** Called as the end comes into sight. */
  onEnd?: () => void;
  empty?: ReactNode;
  height?: string;
  /** The row that somebody was sent to: brought into sight, and marked. */
  marked?: string | null;
}

/** Rows are drawn only where they can be seen; the first column and the heads stay put. The server sorts and filters. */
export function DataTable<Row>(props: Props<Row>) {
  const {
    label,
    rows,
    total,
    columns,
    rowKey,
    rowHeight = 44,
    sort,
    onSort,
    onOpen,
    detail,
    onEnd,
    empty,
    height,
    marked,
  } = props;
  const t = useText();
  const scroller = useRef<HTMLElement>(null);
  const [detailHeight, setDetailHeight] = useState(0);
  const isOpen = (row: Row | undefined) => Boolean(row && detail?.of && rowKey(row) === detail.of);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight + (isOpen(rows[index]) ? detailHeight : 0),
    overscan: 12,
    initialRect: { width: 1200, height: 800 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that opens or closes moves those below it
  useLayoutEffect(() => virtual.measure(), [detail?.of, detailHeight, virtual]);
  const markedAt = marked ? rows.findIndex((row) => rowKey(row) === marked) : -1;
  useEffect(() => {
    if (markedAt >= 0) virtual.scrollToIndex(markedAt, { align: 'center' });
  }, [markedAt, virtual]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20) onEnd?.();
  }, [last, rows.length, onEnd]);

  const [first, ...rest] = columns.map((column) => column.width);
  const template = {
    '--first': first,
    '--rest': rest.join(' '),
    // A single column has nothing to leave room for.
    ...(rest.length === 0 ? { '--first-narrow': first } : {}),
  } as CSSProperties;
  return (
    <section
      ref={scroller}
      className={css.scroller}
      style={height ? { height } : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
      tabIndex={0}
      aria-label={label}
      onKeyDown={moveBetweenRows}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: a virtualised grid cannot be a table element */}
      <div role="table" aria-label={label} aria-rowcount={(total ?? rows.length) + 1} className={css.table}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons in it are focused */}
        <div role="row" className={`${css.row} ${css.head}`} style={template} aria-rowindex={1}>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </div>
        {rows.length === 0 ? (
          <div className={css.empty}>{empty ?? t('ui.no_rows')}</div>
        ) : (
          <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
            {shown.map((item) => {
              const row = rows[item.index] as Row;
              return (
                <Fragment key={rowKey(row)}>
                  {/* biome-ignore lint/a11y/useKeyWithClickEvents: the link in the first cell is the keyboard's way */}
                  {/* biome-ignore lint/a11y/useFocusableInteractive: the link in it is */}
                  <div
                    role="row"
                    aria-rowindex={item.index + 2}
                    data-row={item.index}
                    className={`${css.row} ${onOpen ? css.opens : ''} ${item.index === markedAt ? css.marked : ''}`}
                    aria-current={item.index === markedAt || undefined}
                    style={{ ...template, height: rowHeight, transform: `translateY(${item.start}px)` }}
                    onClick={(event) => {
                      const interactive = (event.target as HTMLElement).closest('a,button,input,label');
                      if (!interactive && !window.getSelection()?.toString()) onOpen?.(row);
                    }}
                  >
                    {columns.map((column, index) => (
                      <div
                        key={column.key}
                        role={index === 0 ? 'rowheader' : 'cell'}
                        className={`${css.cell} ${column.numeric ? css.numeric : ''}`}
                      >
                        {column.cell(row)}
                      </div>
                    ))}
                  </div>
                  {detail && isOpen(row) ? (
                    // biome-ignore lint/a11y/useFocusableInteractive: it is read; the buttons in it are focused
                    <div
                      role="row"
                      className={css.detail}
                      ref={(element) => watchHeight(element, setDetailHeight)}
                      style={{ transform: `translateY(${item.start + rowHeight}px)` }}
                    >
                      <div role="cell" aria-colspan={columns.length}>
                        {detail.render(row)}
                      </div>
                    </div>
                  ) : null}
                </Fragment>
              );
            })}
          </div>
        )}
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </section>
  );
}

/** How high it is drawn, now and whenever the window changes its lines. */
function watchHeight(element: HTMLElement | null, tell: (height: number) => void) {
  if (!element) return;
  const measure = () => tell(element.offsetHeight);
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: string; onSort?: (sort: string) => void }) {
  const mine = column.sort && (sort === column.sort || sort === `-${column.sort}`);
  const down = mine && sort?.startsWith('-');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: a head is read; the button in it is focused
    // biome-ignore lint/a11y/useSemanticElements: a virtualised grid cannot be a table element
    <div
      role="columnheader"
      aria-sort={mine ? (down ? 'descending' : 'ascending') : undefined}
      className={`${css.cell} ${column.numeric ? css.numeric : ''}`}
    >
      {column.sort && onSort ? (
        <button
          type="button"
          className={css.sort}
          onClick={() => onSort(mine && !down && !column.oneWay ? `-${column.sort}` : (column.sort as string))}
        >
          {column.header}
          <span aria-hidden="true">{mine ? (down ? '↓' : '↑') : ''}</span>
        </button>
      ) : (
        column.header
      )}
    </div>
  );
}

/** j and k, or the arrows, go from row to row; Enter opens, because the focus is on the row's link. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (
    !step ||
    event.metaKey ||
    event.ctrlKey ||
    event.altKey ||
    (event.target as HTMLElement).matches('input,select,textarea')
  )
    return;
  const current = (event.target as HTMLElement).closest('[data-row]');
  const next = current ? Number(current.getAttribute('data-row')) + step : 0;
  const link = event.currentTarget.querySelector<HTMLElement>(`[data-row="${next}"] :is(a,button)`);
  if (!link) return;
  event.preventDefault();
  link.focus();
}
