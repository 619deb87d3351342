import { type ReactNode, useRef } from 'react';
import { EVIDENCE_FILES } from './files';

interface Props {
  title?: string;
  onFile: (file: File) => void;
  children: ReactNode;
}

/** A button of words that asks for a file: where something is attached to a line, and a field to drop on would be too much. */
export function FileButton({ title, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
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
          if (chosen) onFile(chosen);
        }}
      />
      <button type="button" className="text-button" title={title} onClick={() => input.current?.click()}>
        {children}
      </button>
    </>
  );
}
