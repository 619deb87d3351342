import { useQuery } from '@tanstack/react-query';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { coverageQuery } from '@/app/reading/queries';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Me.module.css';

/** For the coordinator: how far each notice got among the company's people. */
export function NoticesFar({ clientId }: { clientId: string }) {
  const t = useText();
  const { data } = useQuery(coverageQuery(clientId));
  if (!data?.items.length) return null;
  return (
    <section className={css.part}>
      <h2>{t('me.notices_far')}</h2>
      {data.items.map(({ noticeId, title, counts }) => (
        <Go key={noticeId} to={paths.myCoverage(noticeId)} className={css.entry}>
          <span>
            <Names of={title} alone />
            <span className="block small dim figures">
              {t('me.notices_far_of', { done: counts.done, asked: counts.asked })}
              {counts.overdue > 0 ? (
                <span className={css.alarm}> · {t('me.notices_overdue', { count: counts.overdue })}</span>
              ) : null}
            </span>
          </span>
          <span aria-hidden="true">›</span>
        </Go>
      ))}
    </section>
  );
}
