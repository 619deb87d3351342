import { Textarea } from '@mantine/core';
import type { Both } from '@/api/types/notice';
import { useText } from '@/ui/text';
import css from './Desk.module.css';

interface Props {
  /** What is written: each language is added to it for whoever does not see the columns. */
  label: string;
  value: Both | null | undefined;
  rows?: number;
  maxLength: number;
  onChange: (value: Both) => void;
}

/** The same in Chinese and in English, side by side. */
export function BothInput({ label, value, rows = 1, maxLength, onChange }: Props) {
  const t = useText();
  const said = { en: value?.en ?? null, zhHant: value?.zhHant ?? null };
  return (
    <div className={css.both}>
      <Textarea
        size="sm"
        rows={rows}
        label={<LanguageName of="zh" />}
        aria-label={t('notice.in_chinese', { label })}
        lang="zh-Hant-HK"
        maxLength={maxLength}
        classNames={{ input: rows > 1 ? `${css.grows} ${css.tall}` : css.grows }}
        value={said.zhHant ?? ''}
        onChange={(event) => onChange({ ...said, zhHant: event.target.value || null })}
      />
      <Textarea
        size="sm"
        rows={rows}
        label={<LanguageName of="en" />}
        aria-label={t('notice.in_english', { label })}
        lang="en"
        maxLength={maxLength}
        classNames={{ input: rows > 1 ? `${css.grows} ${css.tall}` : css.grows }}
        value={said.en ?? ''}
        onChange={(event) => onChange({ ...said, en: event.target.value || null })}
      />
    </div>
  );
}

/** A language as it calls itself. */
export function LanguageName({ of }: { of: 'zh' | 'en' }) {
  return (
    <span className={css.language} lang={of === 'zh' ? 'zh-Hant-HK' : 'en'}>
      {of === 'zh' ? '中文' : 'English'}
    </span>
  );
}
