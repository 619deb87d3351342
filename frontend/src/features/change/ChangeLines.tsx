import type { PackChangeLine } from '@/api/types';
import { packLocale } from '@/app/packs';
import { useText } from '@/ui/text';
import css from './Change.module.css';

/** What a new version of the pack changed, the most important first: a line each, which opens into why, its source and its grade. */
export function ChangeLines({ lines }: { lines: PackChangeLine[] }) {
  const t = useText();
  const read = packLocale(t.locale);
  return (
    <ul className={css.changes}>
      {lines.map((line) => (
        <li key={`${line.question} ${line.kind}`}>
          <details>
            <summary>
              <b className="figures">{line.question}</b>
              <span>
                <span className={css.headline}>{line.headline[read] ?? t.of(`change.line.${line.kind}`)}</span>
                {line.headline[read] ? (
                  <span className="small dim block">{t.of(`change.line.${line.kind}`)}</span>
                ) : null}
              </span>
            </summary>
            <div className={css.why}>
              <p>{line.why[read]}</p>
              <p className="small dim">
                {[...line.sources.map((source) => source.title[read]), t.of(`change.grade.${line.grade}`)].join(' · ')}
              </p>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
