import type { ReactNode } from 'react';
import { Go } from '@/app/Go';
import type { Pages } from '@/app/pages';
import { Loading } from '@/ui/Loading';
import { More } from './More';
import css from './Phone.module.css';

/** What is listed, how many there are, and the way to add to it. */
export function ListHead({ told, add, children }: { told: string | null; add?: ReactNode; children: ReactNode }) {
  return (
    <header className={css.head}>
      <div>
        {children}
        <p role="status" className="dim figures">
          {told ?? ' '}
        </p>
      </div>
      {add}
    </header>
  );
}

interface Found<T> {
  pages: Pages<T>;
  label: string;
  none: string;
  more: string;
  children: (row: T) => ReactNode;
}

/** Who was found, and more of them as the end comes near. */
export function FoundRows<T>({ pages, label, none, more, children }: Found<T>) {
  const { rows, total, loading, problem } = pages;
  if (loading) return <Loading lines={8} />;
  // What was found for other words would be taken for what these find.
  if (problem) return null;
  return (
    <>
      {total === 0 ? <p className={css.none}>{none}</p> : null}
      <ul className={css.list} aria-label={label}>
        {rows.map(children)}
      </ul>
      {rows.length < (total ?? 0) ? <More from={rows.length} verb={more} onMore={pages.more} /> : null}
    </>
  );
}

/** @param beside what stands at the end of the row, before it opens */
export function Row({
  id,
  to,
  beside,
  children,
}: {
  id?: string;
  to: string;
  beside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li id={id}>
      <Go to={to} className={css.row}>
        <span className={css.who}>{children}</span>
        <span className={css.beside}>
          {beside}
          <span className={css.open} aria-hidden="true">
            ›
          </span>
        </span>
      </Go>
    </li>
  );
}
