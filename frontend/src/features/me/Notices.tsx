import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { OwnNoticeRow } from '@/api/types/reading';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useReadingOutbox } from '@/app/reading/useReadingOutbox';
import { Due } from '@/ui/Due';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import waiting from './Waiting.module.css';

/** A notice that waits to be read. What was pressed without a connection is sent from here as well. */
export function NoticeTask({ clientId, of: one }: { clientId: string; of: OwnNoticeRow }) {
  const t = useText();
  const name = useName();
  const router = useRouter();
  const { standing } = useReadingOutbox(clientId);
  const to = paths.myNotice(one.noticeId);
  const pressed = standing.kept.some((kept) => kept.noticeId === one.noticeId);
  // At hand before a tunnel comes.
  useEffect(() => void router.preloadRoute({ to } as never).catch(() => undefined), [router, to]);
  return (
    <li className={css.task}>
      <h2>{t('me.notice_task', { record: one.record, title: name(one.title) })}</h2>
      {one.due ? (
        <p>
          {t('me.due')} <Due day={one.due} />
        </p>
      ) : null}
      {pressed ? (
        <p role="status" className={waiting.unsent}>
          {t('me.notice_unsent')}
        </p>
      ) : null}
      <Go to={to} className={pressed ? css.wayOn : css.verb}>
        {t('me.notice_read')} <span aria-hidden="true">→</span>
      </Go>
    </li>
  );
}

/** All that this person was given to read. */
export function Notices({ of }: { of: readonly OwnNoticeRow[] }) {
  const t = useText();
  if (of.length === 0) return null;
  const done = of.filter((one) => one.state === 'done').length;
  return (
    <section className={css.part}>
      <h2>{t('me.notices')}</h2>
      <Go to={paths.myNotices()} className={css.entry}>
        <span>{t('me.notices_count', { done, count: of.length })}</span>
        <span aria-hidden="true">›</span>
      </Go>
    </section>
  );
}
