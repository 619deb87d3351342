import type { NoticeLanguage, OwnText } from '@/api/types/reading';
import { useText } from '@/ui/text';
import { Choice } from './Choice';

/** Each language in its own words. */
export const LANGUAGES: Record<NoticeLanguage, { name: string; tag: string }> = {
  'zh-Hant': { name: '中文', tag: 'zh-Hant-HK' },
  en: { name: 'English', tag: 'en' },
};
const ORDER: NoticeLanguage[] = ['zh-Hant', 'en'];

/** The language of the text, whichever the page around it speaks. */
export function TextLanguage({
  texts,
  current,
  onChange,
}: {
  texts: readonly OwnText[];
  current: NoticeLanguage;
  onChange: (language: NoticeLanguage) => void;
}) {
  const t = useText();
  if (texts.length < 2) return null;
  return (
    <Choice
      label={t('reading.text_language')}
      of={ORDER.map((key) => ({ key, says: LANGUAGES[key].name, lang: LANGUAGES[key].tag }))}
      current={current}
      onChange={onChange}
    />
  );
}
