import type { NoticeLanguage } from '@/api/types/reading';
import { Check } from '@/ui/Check';
import { useText } from '@/ui/text';
import css from './Reading.module.css';
import { LANGUAGES } from './TextLanguage';

interface Props {
  checked: boolean;
  language: NoticeLanguage;
  /** In the words of the pack, in the language of the text. */
  children: React.ReactNode;
  onChange: (checked: boolean) => void;
}

/** Whether the record may be electronic: what hangs on the tick is said beside it, in the language of the page. */
export function Electronic({ checked, language, children, onChange }: Props) {
  const t = useText();
  return (
    <div>
      <div lang={LANGUAGES[language].tag}>
        <Check big type="checkbox" name="electronic" checked={checked} onChange={onChange}>
          {children}
        </Check>
      </div>
      <p className={`small dim ${css.hint}`}>{t('reading.electronic_text')}</p>
    </div>
  );
}
