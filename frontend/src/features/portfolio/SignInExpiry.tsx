import { queryOptions, useQuery } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { AdministratorsWork } from '@/api/types/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Due } from '@/ui/Due';
import { Names } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Portfolio.module.css';

export const administratorsQuery = queryOptions({
  queryKey: ['firm', 'worklist', 'administrators'],
  queryFn: ({ signal }) => get<AdministratorsWork>('/api/firm/worklist/administrators', { signal }),
});

/** Whose sign-in runs out soon: only an administrator can renew it, and so it is on no consultant's list. */
export function SignInExpiry() {
  const t = useText();
  const { data } = useQuery(administratorsQuery);
  if (!data || data.total === 0) return null;
  const more = data.total - data.items.length;
  return (
    <div className={css.stillOpen}>
      <Notice tone="warn">
        <p>{t('portfolio.sign_in_expiry', { total: data.total })}</p>
        <ul>
          {data.items.map((one) => (
            <li key={one.id}>
              <Go to={paths.sso(one.clientId)}>
                <Names of={one.client} alone />
              </Go>{' '}
              <span className="dim small">{one.particulars.name}</span>{' '}
              {/* The day itself; what is due a month before it is to see to it. */}
              {one.particulars.text ? <Due day={one.particulars.text} /> : null}
            </li>
          ))}
          {more > 0 ? <li className="dim">{t('portfolio.still_open_more', { count: more })}</li> : null}
        </ul>
      </Notice>
    </div>
  );
}
