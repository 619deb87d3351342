import { Textarea } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useText } from '@/ui/text';
import { LanguageName } from './BothInput';
import css from './Desk.module.css';
import { bold, inserted, listed, type Selected } from './markdown';

interface Props {
  language: 'zh' | 'en';
  label: string;
  /** What may stand in braces. */
  names?: readonly string[];
  maxLength: number;
  rows?: number;
  value: string;
  onChange: (value: string) => void;
}

/** Paragraphs, bold and lists, as they are written in Markdown, with a bar for those who do not know it. */
export function MarkdownInput({ language, label, names = [], maxLength, rows = 6, value, onChange }: Props) {
  const t = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const select = useRef<[number, number] | null>(null);
  useLayoutEffect(() => {
    if (!select.current) return;
    area.current?.focus();
    area.current?.setSelectionRange(...select.current);
    select.current = null;
  });
  const act = (change: (selected: Selected) => Selected) => () => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
    const next = change({ text: value, from, to });
    select.current = [next.from, next.to];
    onChange(next.text);
  };
  const tools: [string, string, () => void][] = [
    ['B', t('notice.bar_bold'), act(bold)],
    ['•', t('notice.bar_bullets'), act((one) => listed(one, 'bullets'))],
    ['1.', t('notice.bar_numbers'), act((one) => listed(one, 'numbers'))],
    ...names.map((name): [string, string, () => void] => [
      `{${name}}`,
      t('notice.bar_insert', { name: `{${name}}` }),
      act((one) => inserted(one, `{${name}}`)),
    ]),
  ];
  return (
    <div>
      <div
        className={css.bar}
        role="toolbar"
        aria-label={t(language === 'zh' ? 'notice.in_chinese' : 'notice.in_english', { label })}
      >
        <LanguageName of={language} />
        {tools.map(([sign, called, run]) => (
          <button key={sign} type="button" title={called} onClick={run}>
            <span aria-hidden="true">{sign}</span>
            <span className="unseen">{called}</span>
          </button>
        ))}
      </div>
      <Textarea
        ref={area}
        size="sm"
        rows={rows}
        aria-label={t(language === 'zh' ? 'notice.in_chinese' : 'notice.in_english', { label })}
        lang={language === 'zh' ? 'zh-Hant-HK' : 'en'}
        maxLength={maxLength}
        classNames={{ input: `${css.grows} ${css.tall}` }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
