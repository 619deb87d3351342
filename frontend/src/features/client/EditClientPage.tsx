import { useState } from 'react';
import type { ClientEdit } from '@/api/types';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { ClientForm } from './ClientForm';
import { saveClient } from './queries';

export function EditClientPage() {
  const t = useText();
  const go = useGo();
  const now = useClient();
  // The version that was opened for editing: polling must not lift it under the person's hands.
  const [client] = useState(now);
  useClientTitle(t('client.edit'));
  const save = useAct((body: ClientEdit) => saveClient(client.id, body, client.version), {
    refresh: [['client', client.id], ['firm']],
    done: () => go(paths.client(client.id)),
  });
  if (!client.actions.edit?.allowed) {
    return (
      <>
        <PageHead title={t('client.edit')} />
        <ReadOnlyLine reason={client.actions.edit?.reason} role={t('client.edit_read_only')} />
        <Go to={paths.client(client.id)}>{t('client.overview')}</Go>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('client.edit')} />
      <ClientForm client={client} busy={save.busy} problem={save.problem} verb={t('client.save')} onSubmit={save.run} />
    </>
  );
}
