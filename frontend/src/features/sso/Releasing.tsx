import { useState } from 'react';
import type { Client, Sso } from '@/api/types/client';
import { useAct } from '@/app/action';
import { ActionButton } from '@/ui/ActionButton';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useText } from '@/ui/text';
import { step } from './queries';
import css from './Sso.module.css';

interface Props {
  client: Client;
  sso: Sso;
}
const WHAT = ['free', 'people', 'back'] as const;

/** A domain that is not needed here is somebody else's to prove; asked once more, after it was said what follows. */
export function Releasing({ client, sso }: Props) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  if (!sso.release) return null;
  return (
    <>
      <p>
        <ActionButton action={sso.release} variant="default" onClick={() => setAsking(true)}>
          {t('sso.release.do')}
        </ActionButton>
      </p>
      {asking ? <Asking client={client} sso={sso} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Asking({ client, sso, onClose }: Props & { onClose: () => void }) {
  const t = useText();
  const domain = sso.domain ?? '';
  const release = useAct(() => step(client.id, 'domain-release', sso.version), {
    refresh: [['client', client.id]],
    always: true,
    done: onClose,
  });
  return (
    <ConfirmDialog
      title={t('sso.release.do')}
      verb={t('sso.release.confirm', { domain })}
      busy={release.busy}
      problem={release.problem}
      onConfirm={() => release.run(undefined)}
      onClose={onClose}
    >
      <ul className={css.what}>
        {WHAT.map((what) => (
          <li key={what}>{t(`sso.release.${what}`, { domain })}</li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
