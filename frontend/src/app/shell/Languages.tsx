import { type Locale, useText } from '@/ui/text';
import { useSpeak } from '../session';
import css from './Languages.module.css';

/** Each language in its own words. */
const LANGUAGES: [Locale, string, string][] = [
  ['en', 'EN', 'English'],
  ['zh-Hant', '繁', '繁體中文'],
  ['zh-Hans', '简', '简体中文'],
];

export function Languages({ full }: { full?: boolean }) {
  const t = useText();
  const speak = useSpeak();
  return (
    <fieldset className={css.languages} aria-label={t('app.language')}>
      {LANGUAGES.map(([locale, short, long]) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          className={css.language}
          aria-pressed={t.locale === locale}
          aria-label={full ? long : `${short} ${long}`}
          onClick={() => void speak(locale)}
        >
          {full ? long : short}
        </button>
      ))}
    </fieldset>
  );
}
