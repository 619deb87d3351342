import { type ReactNode, useRef, useState } from 'react';
import css from './FileButton.module.css';
import { EVIDENCE_FILES, refusalOf } from './files';
import { useText } from './text';

interface Props {
  title?: string;
  onFile: (file: File) => void;
  children: ReactNode;
}

/** A button of words that asks for a file: where something is attached to a line, and a field to drop on would be too much. */
export function FileButton({ title, onFile, children }: Props) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const take = (chosen: File) => {
    const why = refusalOf(chosen);
    setRefused(why);
    if (!why) onFile(chosen);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={EVIDENCE_FILES}
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // The same file may be chosen again.
          event.target.value = '';
          if (chosen) take(chosen);
        }}
      />
      <button type="button" className="text-button" title={title} onClick={() => input.current?.click()}>
        {children}
      </button>
      {refused ? (
        <span role="alert" className={css.refused}>
          {t.of(`problems.${refused}`)}
        </span>
      ) : null}
    </>
  );
}
