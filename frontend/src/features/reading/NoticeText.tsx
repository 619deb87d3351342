import type { OwnText, Passage } from '@/api/types';
import css from './Reading.module.css';

/** The text as it is kept: sections, paragraphs, lists and bold, and nothing that a browser would run. */
export function NoticeText({ of: text }: { of: OwnText }) {
  return text.sections.map((section) => (
    <section key={section.key} data-section={section.key} className={css.section}>
      {section.heading ? <h2>{section.heading}</h2> : null}
      {section.passages.map((passage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published text does not change
        <PassageText key={at} of={passage} />
      ))}
    </section>
  ));
}

function PassageText({ of: { kind, lines } }: { of: Passage }) {
  if (kind === 'paragraph') return <p>{lines.map(runs)}</p>;
  const List = kind === 'numbers' ? 'ol' : 'ul';
  return (
    <List>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published text does not change
        <li key={at}>{runs(line)}</li>
      ))}
    </List>
  );
}

const runs = (line: Passage['lines'][number]) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a published text does not change
  line.map(({ text, bold }, at) => (bold ? <b key={at}>{text}</b> : <span key={at}>{text}</span>));
