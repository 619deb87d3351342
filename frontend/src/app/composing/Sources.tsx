import type { Grade, NoticeSource } from '@/api/types/notice';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Composing.module.css';

/** How far something was checked; of what was verified nothing is said. */
export function GradeMark({ grade }: { grade: Grade }) {
  const t = useText();
  return grade === 'verified' ? null : (
    <span className={css.grade} data-grade={grade}>
      {t(`notice.grade.${grade}`)}
    </span>
  );
}

/** What it rests on, folded away until somebody asks. */
export function Sources({ ids, sources }: { ids: readonly string[]; sources: readonly NoticeSource[] }) {
  const t = useText();
  const name = useName();
  const cited = sources.filter((one) => ids.includes(one.id));
  if (cited.length === 0) return null;
  return (
    <details className={css.sources}>
      <summary>{t('notice.sources', { count: cited.length })}</summary>
      <ul>
        {cited.map((one) => (
          <li key={one.id}>
            {name(one.title)} <GradeMark grade={one.grade} />
            <span className="dim block" lang="en">
              {one.reference}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
