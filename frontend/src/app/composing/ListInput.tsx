import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Both } from '@/api/types/notice';
import { useText } from '@/ui/text';
import { LanguageName } from './BothInput';
import { newKey, PHRASE } from './content';
import css from './Desk.module.css';

const LIMIT = 30;

interface Props {
  label: string;
  /** What the button says. */
  add: string;
  items: readonly Both[];
  /** Of purposes: an id for each, made once. */
  keys?: readonly string[];
  onChange: (items: Both[], when: 'now' | 'idle', keys: string[]) => void;
}

/** Phrases in both languages, one a row. */
export function ListInput({ label, add, items, keys, onChange }: Props) {
  const t = useText();
  const [added, setAdded] = useState<number | null>(null);
  const ids = items.map((_, at) => keys?.[at] ?? '');
  const more = () => {
    setAdded(items.length);
    onChange([...items, { en: null, zhHant: null }], 'idle', [...ids, newKey()]);
  };
  const change = (index: number, one: Both) =>
    onChange(
      items.map((each, at) => (at === index ? one : each)),
      'idle',
      ids,
    );
  const drop = (index: number) =>
    onChange(
      items.filter((_, at) => at !== index),
      'now',
      ids.filter((_, at) => at !== index),
    );
  // A phrase has no lines: Enter goes on to the next one, unless it ends what an input method is composing.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (items.length < LIMIT) more();
  };
  return (
    <div className={css.list}>
      {items.length > 0 ? (
        <div className={css.columns} aria-hidden="true">
          <LanguageName of="zh" />
          <LanguageName of="en" />
        </div>
      ) : null}
      {items.map((one, at) => (
        <div key={keys ? ids[at] : at} className={css.phrase}>
          <Textarea
            size="sm"
            rows={1}
            autoFocus={added === at}
            aria-label={t('notice.row_chinese', { label, number: at + 1 })}
            lang="zh-Hant-HK"
            maxLength={PHRASE}
            classNames={{ input: css.grows }}
            value={one.zhHant ?? ''}
            onKeyDown={onKey}
            onChange={(event) => change(at, { ...one, zhHant: event.target.value || null })}
          />
          <Textarea
            size="sm"
            rows={1}
            aria-label={t('notice.row_english', { label, number: at + 1 })}
            lang="en"
            maxLength={PHRASE}
            classNames={{ input: css.grows }}
            value={one.en ?? ''}
            onKeyDown={onKey}
            onChange={(event) => change(at, { ...one, en: event.target.value || null })}
          />
          <button
            type="button"
            className={css.drop}
            aria-label={t('notice.row_drop', { label, number: at + 1 })}
            onClick={() => drop(at)}
          >
            ✕
          </button>
        </div>
      ))}
      {items.length < LIMIT ? (
        <Button size="compact-sm" variant="default" onClick={more}>
          {add}
        </Button>
      ) : (
        <p className="small dim">{t('notice.list_full', { limit: LIMIT })}</p>
      )}
    </div>
  );
}
