import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { isFinal, toProblem } from '@/api/problem';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import tabs from '@/ui/Tabs.module.css';
import { useText } from '@/ui/text';
import { edgeColour } from '@/ui/theme/firmColour';
import { clientQuery, factsQuery } from '../client';
import { Go } from '../Go';
import { paths } from '../paths';
import { NotFound } from '../Root';
import type { First } from '../routes/route';
import { useParam } from '../view';
import css from './ClientFrame.module.css';

/** What is reached from the overview, and goes back to it. */
const OF_OVERVIEW = ['', '/engagement', '/edit', '/sign-in'];
/** Pages whose address is another than that of the tab that they belong to. */
const ELSEWHERE = { '/assessments/': '/transfers', '/robots': '/notices' };

export const first: First = (queries, { clientId = '' }) => queries.prefetchQuery(clientQuery(clientId));

/** The frame belongs to the client: its mark, its colour, its name in both scripts, on every page of it. */
export function ClientFrame() {
  const t = useText();
  const clientId = useParam('clientId');
  const { data, error, refetch } = useQuery(clientQuery(clientId));
  // Even with older data at hand: who lost the client sees, and asks for, nothing more of it.
  const lost = isFinal(error);
  const client = lost ? undefined : data;
  const { pathname } = useLocation();
  const sees = (what: string) => client?.actions[what]?.allowed ?? false;
  const { data: facts } = useQuery({ ...factsQuery(clientId), enabled: sees('viewRoster') });

  if (error && toProblem(error).status === 404) return <NotFound />;
  if (!client) {
    return (
      <div className={css.page}>
        {error ? <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} /> : <Loading />}
      </div>
    );
  }

  // A tab stands here only where its room is open to this person.
  const all: [string, string, number | null, boolean][] = [
    [paths.client(clientId), t('app.tab.overview'), null, true],
    [paths.transfers(clientId), t('app.tab.transfers'), null, sees('viewTransfers')],
    [paths.notices(clientId), t('app.tab.notices'), null, sees('viewNotices')],
    [paths.people(clientId), t('app.tab.people'), facts?.people ?? null, sees('viewRoster')],
    [paths.evidence(clientId), t('app.tab.evidence'), null, sees('viewEvidence')],
    [paths.trail(clientId), t('app.tab.trail'), null, sees('viewAudit')],
  ];
  const entries = all.filter(([, , , shown]) => shown);
  const isHere = (to: string, first: boolean) =>
    first
      ? OF_OVERVIEW.includes(pathname.slice(to.length).replace(/\/$/, ''))
      : pathname.startsWith(to) ||
        Object.entries(ELSEWHERE).some(([page, tab]) => to.endsWith(tab) && pathname.includes(page));
  const colour = edgeColour(client.colour);
  return (
    <div className={css.frame} style={{ '--client-edge': colour } as React.CSSProperties}>
      <header className={css.head}>
        <div className={css.identity}>
          <span className={css.mark} aria-hidden="true">
            {(client.name.zhHant ?? client.name.en ?? '').slice(0, 1)}
          </span>
          <span className={css.name}>
            <Names of={client.name} />
          </span>
          {client.archived ? <span className={css.state}>{t('app.client_archived')}</span> : null}
        </div>
        <nav className={tabs.tabs} aria-label={t('app.client_tabs')}>
          {entries.map(([to, label, count], index) => (
            <Go key={to} to={to} className={tabs.tab} aria-current={isHere(to, index === 0) ? 'page' : undefined}>
              {label}
              {count === null ? null : <span className={tabs.count}>{count}</span>}
            </Go>
          ))}
        </nav>
      </header>
      <div className={css.page} key={clientId}>
        <Outlet />
      </div>
    </div>
  );
}
