import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from './format';
import css from './ShareLink.module.css';
import { useText } from './text';

interface Props {
  url: string;
  message: string;
  /** Null where it is no personal link but a page that one signs in to. */
  expiresAt: string | null;
}

/** A link that is shown once, or the address of a page: to copy, or to copy as the message that goes with it. */
export function ShareLink({ url, message, expiresAt }: Props) {
  const t = useText();
  const format = useFormat();
  const [copied, setCopied] = useState<'link' | 'message' | null>(null);
  const copy = async (what: 'link' | 'message') => {
    await navigator.clipboard.writeText(what === 'link' ? url : message);
    setCopied(what);
  };
  return (
    <div className={css.share}>
      <p className="small dim">
        {expiresAt
          ? `${t('ui.share.once')} ${t('ui.share.expires', { date: format.instant(expiresAt) })}`
          : t('ui.share.page')}
      </p>
      <output className={css.url}>{url}</output>
      <pre className={css.message}>{message}</pre>
      <div className="row">
        <Button onClick={() => void copy('message')}>
          {copied === 'message' ? t('ui.copied') : t('ui.share.whatsapp')}
        </Button>
        <Button variant="default" onClick={() => void copy('link')}>
          {copied === 'link' ? t('ui.copied') : t('ui.share.copy_link')}
        </Button>
      </div>
    </div>
  );
}
