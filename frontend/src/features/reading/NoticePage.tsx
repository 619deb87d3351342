import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isFinal, toProblem } from '@/api/problem';
import type { NoticeLanguage, OwnNotice, OwnText } from '@/api/types/reading';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ownNoticeQuery } from '@/app/reading/queries';
import { useReadingOutbox } from '@/app/reading/useReadingOutbox';
import { useMe } from '@/app/session';
import { useParam, useTitle } from '@/app/view';
import { Due } from '@/ui/Due';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { type Locale, useText } from '@/ui/text';
import { AtTheEnd } from './AtTheEnd';
import { NoConnection } from './NoConnection';
import { NoticeText } from './NoticeText';
import css from './Reading.module.css';
import { ReadProgress } from './ReadProgress';
import { LANGUAGES, TextLanguage } from './TextLanguage';
import { useOpened } from './useReading';

/** Asked for by few: it comes when it is opened. */
const Changes = lazy(() => import('./Changes'));

/** A notice to read: the text, and what stands at its end. */
export function NoticePage() {
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const noticeId = useParam('noticeId');
  const { data: notice, error, fetchStatus, refetch } = useQuery(ownNoticeQuery(clientId, noticeId));
  const { standing } = useReadingOutbox(clientId);
  const pressed = standing.fates.get(noticeId)?.is === 'gone';
  if (isFinal(error) || pressed) return <Gone pressed={pressed} />;
  if (error && !notice) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!notice) return fetchStatus === 'paused' ? <NoConnection /> : <Loading lines={12} />;
  return <Reading key={noticeId} clientId={clientId} notice={notice} />;
}

/** Withdrawn, or no longer asked of them: nothing is kept of it, and nothing is to be done. */
function Gone({ pressed }: { pressed: boolean }) {
  const t = useText();
  return (
    <EmptyState alone title={t('reading.gone')} action={<Go to={paths.my()}>{t('reading.home')}</Go>}>
      {pressed ? <b className="block">{t('reading.gone_nothing')}</b> : null}
      {t('reading.gone_text')}
    </EmptyState>
  );
}

const languageFor = (locale: Locale, texts: readonly OwnText[]): NoticeLanguage => {
  const wanted = locale === 'en' ? 'en' : 'zh-Hant';
  return texts.some((one) => one.language === wanted) ? wanted : (texts[0]?.language ?? wanted);
};

/** It starts with the language of the page around it, and then is a choice of its own. */
function Reading({ clientId, notice }: { clientId: string; notice: OwnNotice }) {
  const t = useText();
  const { standing } = useReadingOutbox(clientId);
  const [language, setLanguage] = useState(() => languageFor(t.locale, notice.texts));
  // What was published while the older one lay open is another text: nobody finds it in its place without being told.
  const [begun] = useState(notice.versionId);
  const pressed = standing.fates.get(notice.noticeId)?.is === 'moved';
  const newer = notice.state !== 'done' && (begun !== notice.versionId || pressed);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!newer) return;
    window.scrollTo(0, 0);
    told.current?.focus({ preventScroll: true });
  }, [newer]);
  return (
    <>
      <Go to={paths.myNotices()} className={css.back}>
        ← {t('me.notices')}
      </Go>
      {newer ? (
        <div ref={told} tabIndex={-1} role="alert" className={css.told}>
          <Notice tone="warn">
            {t('reading.moved')} {pressed ? t('reading.moved_nothing') : null}
          </Notice>
        </div>
      ) : null}
      <Version
        key={notice.versionId}
        clientId={clientId}
        notice={notice}
        language={language}
        onLanguage={setLanguage}
      />
    </>
  );
}

interface Shown {
  clientId: string;
  notice: OwnNotice;
  language: NoticeLanguage;
  onLanguage: (language: NoticeLanguage) => void;
}

function Version({ clientId, notice, language, onLanguage }: Shown) {
  const t = useText();
  const format = useFormat();
  const text = notice.texts.find((one) => one.language === language);
  const article = useRef<HTMLElement>(null);
  const end = useRef<HTMLElement>(null);
  const hold = usePlace(article, language);
  useOpened(clientId, notice, language);
  useTitle(text?.title);
  if (!text) return null;
  const toTheEnd = () => {
    end.current?.scrollIntoView({ block: 'start' });
    end.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <h1 className={css.title} lang={LANGUAGES[language].tag}>
        {text.title}
      </h1>
      <p className={css.facts}>
        {t('reading.version', { number: notice.ordinal })} ·{' '}
        {t('reading.effective', { date: format.day(notice.effectiveOn) })}
        {notice.acknowledged ? (
          <span className={css.was}>
            <span aria-hidden="true">✓ </span>
            {t('reading.done_on', { date: format.instantDay(notice.acknowledged.at) })}
          </span>
        ) : notice.due ? (
          <span className="block">
            {t('me.due')} <Due day={notice.due} />
          </span>
        ) : null}
      </p>
      <div className={css.bar}>
        <TextLanguage
          texts={notice.texts}
          current={language}
          onChange={(next) => {
            hold();
            onLanguage(next);
          }}
        />
        <button type="button" className="text-button" onClick={toTheEnd}>
          {t('reading.to_end')} <span aria-hidden="true">↓</span>
        </button>
        <ReadProgress of={article} />
      </div>
      {notice.since ? <Since clientId={clientId} notice={notice} language={language} /> : null}
      <article ref={article} lang={LANGUAGES[language].tag} className={css.text}>
        <NoticeText of={text} />
      </article>
      <section ref={end} tabIndex={-1} aria-label={t('reading.end')} className={css.end}>
        <AtTheEnd clientId={clientId} notice={notice} language={language} />
      </section>
    </>
  );
}

/** Who read an earlier version need not look for what is new in this one. */
function Since({ clientId, notice, language }: Omit<Shown, 'onLanguage'>) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (!notice.since) return null;
  const { ordinal, at } = notice.since;
  const how = notice.record === 'consent' && notice.state !== 'done' ? 'again' : notice.record;
  return (
    <section className={css.since} aria-label={t('reading.changes')}>
      <p>{t(`reading.changes_since.${how}`, { number: ordinal, date: format.instantDay(at) })}</p>
      <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'reading.changes_hide' : 'reading.changes_show')}
      </button>
      {open ? (
        <Suspense fallback={<Loading lines={6} />}>
          <Changes clientId={clientId} noticeId={notice.noticeId} versionId={notice.versionId} language={language} />
        </Suspense>
      ) : null}
    </section>
  );
}

/** Whoever changes the language goes on where they were. */
function usePlace(article: React.RefObject<HTMLElement | null>, language: NoticeLanguage): () => void {
  const held = useRef<{ section: string; top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the other language stands there
  useLayoutEffect(() => {
    const { section, top } = held.current ?? { section: null, top: 0 };
    held.current = null;
    if (section === null) return;
    const now = article.current?.querySelector(`[data-section="${CSS.escape(section)}"]`);
    if (now) window.scrollBy(0, now.getBoundingClientRect().top - top);
  }, [language]);
  return () => {
    const sections = [...(article.current?.querySelectorAll<HTMLElement>('[data-section]') ?? [])];
    const here = sections.find((one) => one.getBoundingClientRect().bottom > BAR_PX);
    // At the head of the text there is nothing to go back to.
    if (window.scrollY > 0 && here) {
      held.current = { section: here.dataset.section ?? '', top: here.getBoundingClientRect().top };
    }
  };
}
/** The height of the bar that stays at the top. */
const BAR_PX = 60;
