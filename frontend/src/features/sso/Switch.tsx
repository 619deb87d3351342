import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Client, Sso } from '@/api/types/client';
import { useAct } from '@/app/action';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { step } from './queries';

interface Props {
  client: Client;
  sso: Sso;
}

/** The only step that anybody at the client notices, and the way back from it. */
export function Switch({ client, sso }: Props) {
  const t = useText();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const on = useAct(() => step(client.id, 'activation', sso.version), {
    refresh: [['client', client.id]],
    always: true,
  });
  if (sso.state !== 'active') {
    return (
      <div className="stack">
        <p>{t('sso.on.text', { domain: sso.domain ?? '' })}</p>
        <ProblemNotice problem={on.problem} />
        <p>
          <Button loading={on.busy} onClick={() => on.run(undefined)}>
            {t('sso.on.do')}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{t('sso.on.since', { date: sso.activatedAt ? format.instantDay(sso.activatedAt) : '' })}</p>
      <p>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('sso.off.do')}
        </Button>
      </p>
      {asking ? <Off client={client} sso={sso} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function Off({ client, sso, onClose }: Props & { onClose: () => void }) {
  const t = useText();
  const off = useAct(() => step(client.id, 'stop', sso.version), {
    refresh: [['client', client.id]],
    always: true,
    done: onClose,
  });
  return (
    <ConfirmDialog
      title={t('sso.off.do')}
      verb={t('sso.off.confirm')}
      busy={off.busy}
      problem={off.problem}
      onConfirm={() => off.run(undefined)}
      onClose={onClose}
    >
      <p className="prose">{t('sso.off.text')}</p>
    </ConfirmDialog>
  );
}
