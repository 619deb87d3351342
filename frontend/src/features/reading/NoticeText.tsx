import type { OwnText } from '@/api/types/reading';
import { Passages } from '@/app/composing/PrintedText';
import css from './Reading.module.css';

/** The text as it is kept: sections, paragraphs, lists and bold, and nothing that a browser would run. */
export function NoticeText({ of: text }: { of: OwnText }) {
  return text.sections.map((section) => (
    <section key={section.key} data-section={section.key} className={css.section}>
      {section.heading ? <h2>{section.heading}</h2> : null}
      <Passages of={section.passages} />
    </section>
  ));
}
