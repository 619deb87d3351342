import type { PackChangeLine } from '@/api/types';
import { packLocale } from '@/app/packs';
import { useText } from '@/ui/text';
import css from './Change.module.css';

/** What a new version of the pack changed, question by question, each with its source and grade. */
export function ChangeLines({ lines }: { lines: PackChangeLine[] }) {
  const t = useText();
  const read = packLocale(t.locale);
  return (
    <ul className={css.lines}>
      {lines.map((line) => (
        <li key={line.question}>
          <b className="figures">{line.question}</b>
          <div>
            <p>
              <b>{t.of(`change.line.${line.kind}`)}</b>
            </p>
            <p>{line.why[read]}</p>
            <p className="small dim">
              {[...line.sources.map((source) => source.title[read]), t.of(`change.grade.${line.grade}`)].join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
