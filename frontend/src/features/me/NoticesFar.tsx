import { useQuery } from '@tanstack/react-query';
import type { NoticeCounts, ReaderKind } from '@/api/types';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { coverageQuery } from '@/app/reading/queries';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Me.module.css';

const READERS: readonly ReaderKind[] = ['staff', 'customer'];

/** For the coordinator: how far each notice got among the company's people, and what is for its customers apart from that. */
export function NoticesFar({ clientId }: { clientId: string }) {
  const { data } = useQuery(coverageQuery(clientId));
  if (!data) return null;
  return READERS.map((readers) => (
    <Among key={readers} readers={readers} of={data.items.filter((one) => one.readers === readers)} />
  ));
}

function Among({ readers, of }: { readers: ReaderKind; of: readonly NoticeCounts[] }) {
  const t = useText();
  if (of.length === 0) return null;
  return (
    <section className={css.part}>
      <h2>{t(`me.notices_far.${readers}`)}</h2>
      {of.map(({ noticeId, title, counts }) => (
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
