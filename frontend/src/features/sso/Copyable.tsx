import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/ui/text';
import css from './Sso.module.css';

/** Something to send on as it stands. */
export function Copyable({ text }: { text: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <div className="stack">
      <pre className={css.text}>{text}</pre>
      <p>
        <Button
          size="sm"
          variant="default"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {t(copied ? 'ui.copied' : 'ui.copy')}
        </Button>
      </p>
    </div>
  );
}
