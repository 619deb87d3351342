import css from './ImportColumns.module.css';

interface Props {
  label: string;
  dropped: string;
  columns: { header: string; field?: string | null }[];
  say: (field: string) => string;
}

/** How the columns of a file were read: known ones with what they became, others struck out, because they are not kept. */
export function ImportColumns({ label, dropped, columns, say }: Props) {
  return (
    <ul className={css.columns} aria-label={label}>
      {columns.map((column) => (
        <li key={column.header} className={column.field ? '' : css.dropped}>
          <span>{column.header}</span>
          <span className={css.field}>{column.field ? `→ ${say(column.field)}` : dropped}</span>
        </li>
      ))}
    </ul>
  );
}
