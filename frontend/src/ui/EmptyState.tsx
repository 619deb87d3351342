import css from './EmptyState.module.css';

/** What belongs here, and the first step towards it. */
export function EmptyState({
  title,
  children,
  action,
  alone,
}: {
  title: string;
  children?: React.ReactNode;
  action?: React.ReactNode;
  /** Nothing else is on the page: this is its heading. */
  alone?: boolean;
}) {
  return (
    <div className={css.empty}>
      {alone ? <h1 className={css.alone}>{title}</h1> : <h2>{title}</h2>}
      {children ? <p className="prose dim">{children}</p> : null}
      {action ? <div className={css.action}>{action}</div> : null}
    </div>
  );
}
