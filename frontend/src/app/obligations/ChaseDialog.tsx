import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Obligation } from '@/api/types/obligation';
import { useAct } from '@/app/action';
import { Dialog } from '@/ui/Dialog';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import css from './Chase.module.css';
import { refreshOf, remind } from './queries';
import { useObligationWords } from './words';

interface Props {
  clientId: string;
  one: Obligation;
  channel: 'email' | 'whatsapp';
  onClose: () => void;
}

/** Asking again. Each time is counted, so that a look at the list says how often somebody was asked. */
export function ChaseDialog({ clientId, one, channel, onClose }: Props) {
  const t = useText();
  const name = useName();
  const { what } = useObligationWords();
  const [copied, setCopied] = useState(false);
  const ask = useAct(() => remind(clientId, one, channel), { refresh: refreshOf(clientId) });
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const done = ask.result;
  const message = done?.message;
  return (
    <Dialog title={t(channel === 'email' ? 'obligation.chase_email' : 'obligation.chase_whatsapp')} onClose={onClose}>
      <div className="stack">
        <p>{what(done?.obligation ?? one)}</p>
        {done?.sent ? <Notice>{t('obligation.chased_email', { name: name(done.to) })}</Notice> : null}
        {message && done?.url ? (
          <ShareLink url={done.url} message={message} expiresAt={done.expiresAt ?? null} />
        ) : null}
        {message && !done?.url ? (
          <>
            {done?.to && done.obligation.ballWith === 'client' ? (
              <p className="small dim">{t('obligation.chased_no_link', { name: name(done.to) })}</p>
            ) : null}
            <pre className={css.message}>{message}</pre>
            <div className="row">
              <Button size="sm" onClick={() => void copy(message)}>
                {copied ? t('ui.copied') : t('obligation.copy')}
              </Button>
            </div>
          </>
        ) : null}
        {done ? null : (
          <>
            <p className="dim">{t(channel === 'email' ? 'obligation.chase_email_text' : 'obligation.chase_text')}</p>
            <ProblemNotice problem={ask.problem} />
            <div className="row">
              <Button size="sm" loading={ask.busy} onClick={() => ask.run(undefined)} autoFocus>
                {t(channel === 'email' ? 'obligation.send' : 'obligation.make_message')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
