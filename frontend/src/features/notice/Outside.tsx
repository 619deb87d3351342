import type { NoticeView } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { ActionButton } from '@/ui/ActionButton';
import { CopyButton } from '@/ui/CopyButton';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Notice.module.css';
import { noticePath, noticesKey, openNotice } from './queries';

/** On paper, on a wall, and on a page that anybody may read. */
export function Outside({ notice }: { notice: NoticeView }) {
  const t = useText();
  const client = useClient();
  const published = notice.versions.find((one) => one.state === 'published');
  const open = useAct((wanted: boolean) => openNotice(client.id, notice.id, wanted), {
    refresh: [noticesKey(client.id)],
  });
  if (!published) return null;
  const asks = notice.record === 'consent';
  const path = noticePath(client.id, notice.id);
  return (
    <Section title={t('notice.outside')}>
      <div className="stack">
        <ProblemNotice problem={open.problem} />
        <p className={css.outside}>
          <a href={`${path}/versions/${encodeURIComponent(published.id)}/paper`} download>
            {t('notice.paper')}
          </a>
          <a href={`${path}/poster`} download>
            {t('notice.poster')}
          </a>
        </p>
        <p className="prose">
          {t(asks ? 'problems.notice_public_consent' : notice.openAt ? 'notice.open_text' : 'notice.closed_text')}
        </p>
        {notice.openAt ? (
          <p className={css.address}>
            <a href={notice.openAt} target="_blank" rel="noopener noreferrer">
              {notice.openAt}
            </a>
          </p>
        ) : null}
        {asks ? null : (
          <div className="row">
            {notice.openAt ? <CopyButton text={notice.openAt}>{t('notice.copy_address')}</CopyButton> : null}
            <ActionButton
              action={notice.actions.withdraw}
              size="sm"
              variant="default"
              loading={open.busy}
              onClick={() => open.run(!notice.openAt)}
            >
              {t(notice.openAt ? 'notice.close_page' : 'notice.open_page')}
            </ActionButton>
          </div>
        )}
      </div>
    </Section>
  );
}
