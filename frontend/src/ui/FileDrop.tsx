import { useId, useState } from 'react';
import css from './FileDrop.module.css';
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
        const file = event.dataTransfer.files[0];
        if (file && !busy) onFile(file);
      }}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        className={css.input}
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className={css.label}>
        {busy ? t('ui.reading_file') : label}
      </label>
      <span className="dim small">{hint}</span>
    </div>
  );
}
