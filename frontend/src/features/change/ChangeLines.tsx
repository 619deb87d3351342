import type { PackChangeLine } from '@/api/types/dossier';
import { packLocale } from '@/app/packs';
import { useText } from '@/ui/text';
import css from './Change.module.css';

/** How an answer fares that is not touched by what changed. */
const STAYS = ['counting', 'wording'];

/** What a new version of the pack changed, the most important first; what leaves every answer as it is comes folded below. */
export function ChangeLines({ lines }: { lines: PackChangeLine[] }) {
  const t = useText();
  const staying = lines.filter((line) => STAYS.includes(line.kind));
  const touching = lines.filter((line) => !staying.includes(line));
  if (touching.length === 0) return <Lines lines={lines} />;
  return (
    <>
      <Lines lines={touching} />
      {staying.length > 0 ? (
        <details className={css.more}>
          <summary>{t('change.lines_staying', { count: staying.length })}</summary>
          <Lines lines={staying} />
        </details>
      ) : null}
    </>
  );
}

/** A line each, which opens into why, its source and its grade. */
function Lines({ lines }: { lines: PackChangeLine[] }) {
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
                {line.headline[read] ? <span className={css.kind}>{t.of(`change.line.${line.kind}`)}</span> : null}
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
