import { useEffect, useRef, useState } from 'react';
import type { NoticeKind, NoticeText } from '@/api/types/notice';
import { Dialog } from '@/ui/Dialog';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import css from './Preview.module.css';
import { langOf, Passages } from './PrintedText';

interface Props {
  texts: readonly NoticeText[];
  kind: NoticeKind;
  /** Somebody else saved: this is what they saved. */
  theirs?: boolean;
  /** The part that is written now; none where nothing is. */
  current?: string;
}
type Language = NoticeText['language'];

/** The text as it will be read, on a phone beside what is written, and on a page by itself. */
export function Preview({ texts, kind, theirs = false, current = '' }: Props) {
  const t = useText();
  const [language, setLanguage] = useState<Language>(t.locale === 'en' ? 'en' : 'zh-Hant');
  const [page, setPage] = useState(false);
  const text = texts.find((one) => one.language === language);
  const languages = (
    <Views
      label={t('notice.preview_language')}
      current={language}
      onChange={setLanguage}
      tabs={[
        { key: 'zh-Hant', label: '中文' },
        { key: 'en', label: 'English' },
      ]}
    />
  );
  const widths = (
    <Views
      label={t('notice.preview_width')}
      current={page ? 'page' : 'phone'}
      onChange={(width) => setPage(width === 'page')}
      tabs={[
        { key: 'phone', label: t('notice.preview_phone') },
        { key: 'page', label: t('notice.preview_page') },
      ]}
    />
  );
  return (
    <section className={css.preview} aria-label={t('notice.preview')}>
      <header className={css.head}>
        <h3>{t(theirs ? 'notice.preview_theirs' : 'notice.preview')}</h3>
        <div className={css.switches}>
          {languages}
          {widths}
        </div>
      </header>
      {text ? <Sheet text={text} kind={kind} current={current} narrow /> : null}
      {page ? (
        <Dialog wide title={t('notice.preview')} onClose={() => setPage(false)}>
          <div className={css.switches}>
            {languages}
            {widths}
          </div>
          {text ? <Sheet text={text} kind={kind} current={current} /> : null}
        </Dialog>
      ) : null}
    </section>
  );
}

function Sheet({
  text,
  kind,
  current,
  narrow,
}: {
  text: NoticeText;
  kind: NoticeKind;
  current: string;
  narrow?: boolean;
}) {
  const said = (key: string) => kind.acts[key]?.text[text.language === 'en' ? 'en' : 'zhHant'];
  const sheet = useRef<HTMLElement>(null);
  const consent = kind.kind.record === 'consent';
  // What is written stays in sight: the sheet moves, and not the page around it.
  useEffect(() => {
    const section = narrow
      ? sheet.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(current)}"]`)
      : null;
    if (section && sheet.current) sheet.current.scrollTop = section.offsetTop - 12;
  }, [current, narrow]);
  return (
    <section
      ref={sheet}
      className={narrow ? css.phone : css.page}
      lang={langOf(text)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
      tabIndex={0}
      aria-label={text.title}
    >
      <p className={css.title}>{text.title}</p>
      {text.sections.map((section) => (
        <div
          key={section.key}
          data-section={section.key}
          className={narrow && section.key === current ? css.current : undefined}
        >
          {section.heading ? <p className={css.heading}>{section.heading}</p> : null}
          <Passages of={section.passages} />
        </div>
      ))}
      <div className={css.act}>
        <span className={css.button}>{said(consent ? 'consent_give' : 'acknowledge')}</span>
        {consent ? <span className={css.button}>{said('consent_refuse')}</span> : null}
        <p className={css.means}>{said(consent ? 'consent_means' : 'acknowledge_means')}</p>
      </div>
    </section>
  );
}
