import type { NoticeCoverage } from '@/api/types/reading';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Reading.module.css';

/** What was decided about each purpose, as it stands now. Whoever has not answered has neither agreed nor refused. */
export function Purposes({ of: { counts, purposes } }: { of: Pick<NoticeCoverage, 'counts' | 'purposes'> }) {
  const t = useText();
  const name = useName();
  if (purposes.length === 0) return null;
  return (
    <section className={css.group}>
      <h2>{t('coverage.purposes')}</h2>
      <ul className="plain">
        {purposes.map(({ purpose, worded, given, refused, withdrawn }) => (
          <li key={purpose} className={css.purpose}>
            {worded ? name(worded) : <span className="dim">{t('coverage.purpose_former')}</span>}
            <span className="block small figures">{t('coverage.purpose_counts', { given, refused, withdrawn })}</span>
          </li>
        ))}
      </ul>
      <p className={`small dim ${css.unanswered}`}>
        {t('coverage.unanswered', { count: Math.max(0, counts.asked - counts.done) })}
      </p>
    </section>
  );
}
