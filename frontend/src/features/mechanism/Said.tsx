import type { MechanismGrade, MechanismSaid, MechanismSource } from '@/api/types/transfer';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import css from './Mechanism.module.css';

/** How far something was checked. What was verified is said too: a reader should not have to guess from silence. */
export function GradeMark({ grade }: { grade: MechanismGrade }) {
  const t = useText();
  return (
    <span className={`${css.grade} ${grade === 'verified' ? css.verified : ''}`}>{t(`mechanism.grade.${grade}`)}</span>
  );
}

/** A sentence of the pack with its grade. */
export function Said({ of }: { of: MechanismSaid }) {
  return (
    <>
      {of.text} <GradeMark grade={of.grade} />
    </>
  );
}

/** The sources that these sentences cite, folded away until somebody asks. */
export function Cited({ of, sources }: { of: readonly MechanismSaid[]; sources: readonly MechanismSource[] }) {
  const t = useText();
  const format = useFormat();
  const ids = new Set(of.flatMap((one) => one.sources));
  const cited = sources.filter((source) => ids.has(source.id));
  if (cited.length === 0) return null;
  return (
    <details className={css.cited}>
      <summary>{t('mechanism.sources', { count: cited.length })}</summary>
      <ul>
        {cited.map((source) => (
          <li key={source.id}>
            {source.title} <GradeMark grade={source.grade} />
            <span className={css.reference} lang="en">
              {source.reference}
            </span>
            <span className={css.reference}>{t('mechanism.as_of', { date: format.day(source.asOf) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
