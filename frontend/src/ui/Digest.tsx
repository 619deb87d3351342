import { useState } from 'react';
import css from './Digest.module.css';
import { useText } from './text';

const SHOWN = 12;

/** A digest: enough of it to compare by eye, and the whole of it to copy. */
export function Digest({ of }: { of: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <span className={css.digest}>
      <code title={of}>{of.slice(0, SHOWN)}</code>
      <button
        type="button"
        className="text-button small"
        onClick={() => void navigator.clipboard.writeText(of).then(() => setCopied(true))}
      >
        {copied ? t('ui.copied') : t('ui.copy')}
      </button>
    </span>
  );
}
