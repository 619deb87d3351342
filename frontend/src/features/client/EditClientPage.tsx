import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { ClientEdit } from '@/api/types/client';
import { useAct } from '@/app/action';
import { clientQuery, useClient, useClientTitle } from '@/app/client';
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
  const [client, setClient] = useState(now);
  const cache = useQueryClient();
  useClientTitle(t('client.edit'));
  const write = async (body: ClientEdit) => {
    try {
      return await saveClient(client.id, body, client.version);
    } catch (trouble) {
      // Somebody else was quicker: the form shows what stands now, and the next attempt goes on from there.
      if (toProblem(trouble).status === 412)
        setClient(await cache.fetchQuery({ ...clientQuery(client.id), staleTime: 0 }));
      throw trouble;
    }
  };
  const save = useAct(write, {
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
      <p className="small">
        <Go to={paths.client(client.id)}>← {t('client.overview')}</Go>
      </p>
      <PageHead title={t('client.edit')} />
      <ClientForm
        client={client}
        busy={save.busy}
        problem={save.problem?.status === 412 ? null : save.problem}
        verb={t('client.save')}
        onSubmit={save.run}
      />
    </>
  );
}
