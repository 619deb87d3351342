import { useQueries, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { get } from '@/api/http';
import { isFinal } from '@/api/problem';
import type { Client } from '@/api/types/client';
import { ofClient } from '@/api/urls';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';
import { edgeColour } from '@/ui/theme/firmColour';
import { clientQuery } from '../client';
import { Go } from '../Go';
import { paths } from '../paths';
import { useMe } from '../session';
import css from './FirmShell.module.css';
import { recentAfter } from './recent';

/** The last clients opened. Only their ids are kept in the browser; a client out of reach disappears from here too. */
export function RecentClients() {
  const t = useText();
  const me = useMe();
  const store = `praya.recent.${me?.memberships.find((one) => one.current)?.id ?? me?.firm?.id ?? ''}`;
  const { clientId } = useParams({ strict: false }) as { clientId?: string };
  const [ids, setIds] = useState<string[]>(() => JSON.parse(localStorage.getItem(store) ?? '[]'));

  // The frame asks; here is only heard whether it was answered.
  const { data: opened, error } = useQuery({ ...clientQuery(clientId ?? ''), enabled: false });
  const answered = opened && !error ? opened.id : null;

  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['client', id],
      queryFn: () => get<Client>(ofClient(id)),
      staleTime: 300_000,
      retry: false,
    })),
  });
  const refused = ids.filter((_, at) => isFinal(answers[at]?.error)).join();
  useEffect(() => {
    setIds((before) => {
      const next = recentAfter(before, answered, refused ? refused.split(',') : []);
      if (next !== before) localStorage.setItem(store, JSON.stringify(next));
      return next;
    });
  }, [answered, refused, store]);
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
