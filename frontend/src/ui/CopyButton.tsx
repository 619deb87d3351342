import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from './text';

/** Takes a text along, and says that it did. @param children what it is called before; left out: "Copy" */
export function CopyButton({ text, children }: { text: string; children?: React.ReactNode }) {
  const t = useText();
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <Button
      size="sm"
      variant="default"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    >
      {copied === text ? t('ui.copied') : (children ?? t('ui.copy'))}
    </Button>
  );
}
