import { useId, useState } from 'react';
import css from './FileDrop.module.css';
import { refusalOf } from './files';
import { useText } from './text';

interface Props {
  label: string;
  hint: string;
  accept: string;
  busy?: boolean;
  compact?: boolean;
  onFile: (file: File) => void;
}

export function FileDrop({ label, hint, accept, busy, compact, onFile }: Props) {
  const t = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<{ name: string; why: string } | null>(null);
  const take = (file: File | undefined) => {
    if (!file || busy) return;
    const why = refusalOf(file);
    setRefused(why ? { name: file.name, why } : null);
    if (!why) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the input in it is the first
    <div
      className={`${css.drop} ${over ? css.over : ''} ${compact ? css.compact : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        className={css.input}
        disabled={busy}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className={css.label}>
        {busy ? t('ui.reading_file') : label}
      </label>
      <span className="dim small">{hint}</span>
      {refused ? (
        <p role="alert" className={css.refused}>
          {t('ui.field_problem', { field: refused.name, problem: t.of(`problems.${refused.why}`) })}
        </p>
      ) : null}
    </div>
  );
}
