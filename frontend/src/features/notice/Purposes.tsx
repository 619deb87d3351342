import type { NoticeCoverage } from '@/api/types/reading';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Audience.module.css';

/** What was decided about each purpose, as it stands now. Whoever has not answered has neither agreed nor refused. */
export function Purposes({ of: { counts, purposes } }: { of: Pick<NoticeCoverage, 'counts' | 'purposes'> }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  if (purposes.length === 0) return null;
  return (
    <>
      <table className={css.table}>
        <caption className="unseen">{t('notice.purposes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('notice.col.purpose')}</th>
            <th scope="col">{t('notice.deed.given')}</th>
            <th scope="col">{t('notice.deed.refused')}</th>
            <th scope="col">{t('notice.deed.withdrawn')}</th>
          </tr>
        </thead>
        <tbody>
          {purposes.map((one) => (
            <tr key={one.purpose}>
              <th scope="row">
                {one.worded ? name(one.worded) : <span className="dim">{t('notice.purpose_former')}</span>}
              </th>
              <td className="figures">{format.number(one.given)}</td>
              <td className="figures">{format.number(one.refused)}</td>
              <td className="figures">{format.number(one.withdrawn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={`small dim ${css.unanswered}`}>
        {t('notice.unanswered', { count: Math.max(0, counts.asked - counts.done) })}
      </p>
    </>
  );
}
