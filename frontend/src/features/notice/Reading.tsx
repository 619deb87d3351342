import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { NoticeKind, NoticeText, NoticeView } from '@/api/types/notice';
import { useClient } from '@/app/client';
import { Lacks } from '@/app/composing/Lacks';
import { langOf, Passages } from '@/app/composing/PrintedText';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { publishedQuery } from './queries';
import css from './Reading.module.css';

/** The text as it stands, where nobody writes on it: what is reviewed, or what people read. */
export function Reading({ notice, kind }: { notice: NoticeView; kind: NoticeKind }) {
  const t = useText();
  const { draft } = notice;
  const published = notice.versions.find((one) => one.state === 'published');
  const last = published ?? notice.versions.find((one) => one.publishedAt);
  if (draft) {
    return (
      <div className={css.reviewed}>
        <BothTexts texts={draft.texts} />
        <aside className={css.aside}>
          <Lacks findings={draft.findings} />
        </aside>
      </div>
    );
  }
  if (!last) {
    return (
      <EmptyState title={t('notice.nothing_open')}>
        {t(notice.actions.next?.allowed ? 'notice.nothing_open_text' : 'notice.nothing_open_read_only')}
      </EmptyState>
    );
  }
  return (
    <>
      {published ? null : <Notice>{t('notice.withdrawn_text')}</Notice>}
      <Version noticeId={notice.id} versionId={last.id} kind={kind} />
    </>
  );
}

/** A version as people read it, or read it once. */
export function Version({ noticeId, versionId, kind }: { noticeId: string; versionId: string; kind?: NoticeKind }) {
  const t = useText();
  const client = useClient();
  const { data, error, refetch } = useQuery(publishedQuery(client.id, noticeId, versionId));
  if (error) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!data) return <Loading lines={8} />;
  return (
    <>
      <BothTexts texts={data.texts} />
      <p className="small dim">
        {t('notice.pack_of', { pack: kind?.pack ?? data.version.pack, version: data.version.packVersion })}
      </p>
    </>
  );
}

/** Both languages side by side, section by section; the hash of each in the foot. */
export function BothTexts({ texts }: { texts: readonly NoticeText[] }) {
  const t = useText();
  const keys = [...new Set(texts.flatMap((text) => text.sections.map((one) => one.key)))];
  return (
    <article className={css.texts}>
      <div className={css.pair}>
        {texts.map((text) => (
          <h2 key={text.language} lang={langOf(text)}>
            {text.title}
          </h2>
        ))}
      </div>
      {keys.map((key) => (
        <section key={key} className={css.pair}>
          {texts.map((text) => {
            const section = text.sections.find((one) => one.key === key);
            return (
              <div key={text.language} lang={langOf(text)} className={css.section}>
                {section?.heading ? <h3>{section.heading}</h3> : null}
                {section ? <Passages of={section.passages} /> : null}
              </div>
            );
          })}
        </section>
      ))}
      {texts.some((text) => text.sha256) ? (
        <footer className={css.pair}>
          {texts.map((text) => (
            <p key={text.language} className={css.hash}>
              {t('notice.hash')} <code>{text.sha256}</code>
            </p>
          ))}
        </footer>
      ) : null}
    </article>
  );
}
