import { useState } from 'react';
import type { NoticeVersionRow, NoticeView } from '@/api/types/notice';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { SaidText } from '@/ui/SaidText';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Notice.module.css';
import { NoticeState } from './NoticeState';
import { Outside } from './Outside';
import { Version } from './Reading';

/** Its versions, and what was done with it, by whom and when. */
export function History({ notice }: { notice: NoticeView }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const [open, setOpen] = useState<NoticeVersionRow | null>(null);
  const ordinal = (id: string) => notice.versions.find((one) => one.id === id)?.ordinal ?? 0;
  return (
    <>
      <Outside notice={notice} />
      <Section title={t('notice.versions')}>
        <ul className={css.versions}>
          {notice.versions.map((one) => (
            <li key={one.id} className={css.version}>
              <span className="figures">{t('notice.version', { version: one.ordinal })}</span>
              <NoticeState state={one.state} />
              <span>
                {one.change ? <span className="block">{t(`notice.change_was.${one.change}`)}</span> : null}
                {one.effectiveOn ? (
                  <span className="small dim block">
                    {t('notice.effective_on', { day: format.day(one.effectiveOn) })}
                  </span>
                ) : null}
              </span>
              <span className={css.notes}>
                {one.changeNote ? <SaidText>{one.changeNote}</SaidText> : null}
                {one.insisted ? (
                  <span className="small dim block">{t('notice.insisted_was', { reason: one.insisted })}</span>
                ) : null}
              </span>
              {one.publishedAt ? (
                <button
                  type="button"
                  className="text-button"
                  aria-label={t('notice.version_read', { version: one.ordinal })}
                  onClick={() => setOpen(one)}
                >
                  {t('notice.read')}
                </button>
              ) : (
                <span />
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('notice.history')}>
        <ol className={css.events}>
          {notice.events.toReversed().map((one) => (
            <li key={one.at + one.event + one.versionId} className={css.event}>
              <time dateTime={one.at} className="dim small figures">
                {format.instant(one.at)}
              </time>
              <span>
                {t.of(`notice.event.${one.event}`, { version: ordinal(one.versionId) })}
                <span className="dim"> · {name(notice.names[one.by])}</span>
                {one.note ? <SaidText>{one.note}</SaidText> : null}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      {open ? (
        <Dialog wide title={t('notice.version', { version: open.ordinal })} onClose={() => setOpen(null)}>
          <Version noticeId={notice.id} versionId={open.id} />
        </Dialog>
      ) : null}
    </>
  );
}
