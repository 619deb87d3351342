import { queryOptions, useQuery } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { SsoStillOpen } from '@/api/types/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Names } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Portfolio.module.css';

export const stillOpenQuery = queryOptions({
  queryKey: ['firm', 'sso', 'still-open'],
  queryFn: ({ signal }) => get<SsoStillOpen>('/api/firm/sso/still-open', { signal }),
});

/** Whose sign-in the sign-in service has still to be told of: an archived client is on no list that anybody reads. For administrators. */
export function StillOpen() {
  const t = useText();
  const { data } = useQuery(stillOpenQuery);
  if (!data || data.total === 0) return null;
  const more = data.total - data.items.length;
  return (
    <div className={css.stillOpen}>
      <Notice tone="warn">
        <p>{t('portfolio.still_open', { total: data.total })}</p>
        <ul>
          {data.items.map((client) => (
            <li key={client.id}>
              <Go to={paths.sso(client.id)}>
                <Names of={client.name} alone />
              </Go>
              {client.archived ? <span className="dim small"> {t('portfolio.view.archived')}</span> : null}
            </li>
          ))}
          {more > 0 ? <li className="dim">{t('portfolio.still_open_more', { count: more })}</li> : null}
        </ul>
      </Notice>
    </div>
  );
}
