import css from './Section.module.css';

/** A part of a page: a line, a heading, what can be done about it, and the content. */
export function Section({
  title,
  aside,
  children,
  id,
}: {
  title: React.ReactNode;
  aside?: React.ReactNode;
  children: React.ReactNode;
  id?: string;
}) {
  return (
    <section className={css.section} id={id}>
      <header className={css.head}>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** The head of a page: its title, one line of what it is, and the main thing to do. */
export function PageHead({
  title,
  lede,
  children,
}: {
  title: React.ReactNode;
  lede?: React.ReactNode;
  children?: React.ReactNode;
}) {
  return (
    <header className={css.page}>
      <div>
        <h1>{title}</h1>
        {lede ? <p className="dim prose">{lede}</p> : null}
      </div>
      {children ? <div className={css.actions}>{children}</div> : null}
    </header>
  );
}

/** Facts as term and description, in columns. */
export function Facts({ items }: { items: [React.ReactNode, React.ReactNode][] }) {
  return (
    <dl className={css.facts}>
      {items.map(([term, description], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is fixed
        <div key={index}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
