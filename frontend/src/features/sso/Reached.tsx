import { useQuery } from '@tanstack/react-query';
import type { Client, SsoPeople } from '@/api/types/client';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { reachedQuery } from './queries';

/** Whom the roster would find by an address of the domain, and whom not. */
export function Reached({ client, domain }: { client: Client; domain: string }) {
  const t = useText();
  const { data } = useQuery(reachedQuery(client.id, domain));
  if (!data) return <Loading />;
  return (
    <div className="stack">
      {data.matches > 0 ? (
        <People summary={t('sso.people.matches', { count: data.matches })} count={data.matches} people={data.matched} />
      ) : (
        <Notice tone="warn">{t('sso.people.none')}</Notice>
      )}
      {data.shared > 0 ? <p>{t('sso.people.shared', { count: data.shared })}</p> : null}
      {data.others > 0 ? (
        <People summary={t('sso.people.others', { count: data.others })} count={data.others} people={data.unmatched} />
      ) : null}
    </div>
  );
}

/** Only how many, where whoever looks does not see the roster. */
function People({ summary, count, people }: { summary: string; count: number; people: SsoPeople['matched'] }) {
  const t = useText();
  if (people.length === 0) return <p>{summary}</p>;
  return (
    <details>
      <summary>{summary}</summary>
      <ul className="plain">
        {people.map((one) => (
          <li key={one.id}>
            <Names of={one.name} alone /> <span className="dim small">{one.email ?? '—'}</span>
          </li>
        ))}
      </ul>
      {people.length < count ? (
        <p className="dim small">{t('sso.people.first', { shown: people.length, count })}</p>
      ) : null}
    </details>
  );
}
