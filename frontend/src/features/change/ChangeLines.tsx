import type { PackChangeLine } from '@/api/types';
import { packLocale } from '@/app/packs';
import { useText } from '@/ui/text';
import css from './Change.module.css';

/** What a new version of the pack changed, the most important first, each with its source and grade. */
export function ChangeLines({ lines }: { lines: PackChangeLine[] }) {
  const t = useText();
  const read = packLocale(t.locale);
  return (
    <ul className={css.lines}>
      {lines.map((line) => (
        <li key={`${line.question} ${line.kind}`}>
          <b className="figures">{line.question}</b>
          <div>
            {line.headline[read] ? <h3 className={css.headline}>{line.headline[read]}</h3> : null}
            <p className="small dim">{t.of(`change.line.${line.kind}`)}</p>
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
