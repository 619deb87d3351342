import { useQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { get } from '@/api/http';
import type { Client } from '@/api/types';
import { ofClient } from '@/api/urls';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';
import { edgeColour } from '@/ui/theme/firmColour';
import { Go } from '../Go';
import { paths } from '../paths';
import { useMe } from '../session';
import css from './FirmShell.module.css';

const KEPT = 6;

/** The last clients opened. Only their ids are kept in the browser; a client out of reach disappears from here too. */
export function RecentClients() {
  const t = useText();
  const me = useMe();
  const store = `praya.recent.${me?.memberships.find((one) => one.current)?.id ?? me?.firm?.id ?? ''}`;
  const { clientId } = useParams({ strict: false }) as { clientId?: string };
  const [ids, setIds] = useState<string[]>(() => JSON.parse(localStorage.getItem(store) ?? '[]'));

  useEffect(() => {
    if (!clientId) return;
    setIds((before) => {
      const next = before.includes(clientId) ? before : [clientId, ...before].slice(0, KEPT);
      localStorage.setItem(store, JSON.stringify(next));
      return next;
    });
  }, [clientId, store]);

  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['client', id],
      queryFn: () => get<Client>(ofClient(id)),
      staleTime: 300_000,
      retry: false,
    })),
  });
  const clients = answers.flatMap((answer) => (answer.data && !answer.isError ? [answer.data] : []));
  if (clients.length === 0) return null;
  return (
    <div className={css.recent}>
      <p className={css.heading}>{t('app.recent')}</p>
      <ul className={css.items}>
        {clients.map((client) => (
          <li key={client.id}>
            <Go
              to={paths.client(client.id)}
              className={css.item}
              aria-current={client.id === clientId ? 'page' : undefined}
            >
              <span className={css.dot} style={{ background: edgeColour(client.colour) }} aria-hidden="true">
                {(client.name.zhHant ?? client.name.en ?? '').slice(0, 1)}
              </span>
              <span className={css.word}>
                <Names of={client.name} alone />
              </span>
            </Go>
          </li>
        ))}
      </ul>
    </div>
  );
}
