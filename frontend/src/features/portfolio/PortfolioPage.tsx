import { NativeSelect } from '@mantine/core';
import type { ClientRow } from '@/api/types/client';
import { Go, useGo } from '@/app/Go';
import { useWho } from '@/app/members';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useTitle, useView } from '@/app/view';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { Views } from '@/ui/Tabs';
import { orderBy, useText } from '@/ui/text';
import { readsAssessments, useClientColumns } from './columns';
import css from './Portfolio.module.css';
import { SignInExpiry } from './SignInExpiry';
import { StillOpen } from './StillOpen';

const VIEWS = {
  active: { state: 'active', sort: 'name' },
  due: { state: 'active', sort: 'due' },
  risk: { state: 'active', sort: 'risk' },
  none: { state: 'none', sort: 'name' },
  ended: { state: 'ended', sort: '-engagementEnd' },
  archived: { state: 'archived', sort: 'name' },
} as const;
type ViewKey = keyof typeof VIEWS;
const PLATFORMS = ['dingtalk', 'wecom', 'lark', 'teams', 'other'];

export function PortfolioPage() {
  const t = useText();
  const go = useGo();
  const me = useMe();
  const columns = useClientColumns();
  const [view, change] = useView();
  useTitle(t('portfolio.title'));

  // Who administers only does not read assessments, nor where their risk is.
  // A consultant reaches a client for as long as the engagement runs: what is not running is not theirs to see.
  const all = me?.roles.some((role) => role === 'partner' || role === 'administrator') ?? false;
  const views = (Object.keys(VIEWS) as ViewKey[]).filter((key) =>
    key === 'risk' ? readsAssessments(me) : VIEWS[key].state === 'active' || all,
  );
  const chosen: ViewKey = views.find((key) => key === view.view) ?? 'active';
  const sort = view.sort ?? VIEWS[chosen].sort;
  const { rows, total, loading, problem, more, again } = usePages<ClientRow>(['firm', 'clients'], '/api/firm/clients', {
    q: view.q,
    sort: orderBy(sort, t.locale),
    // All of somebody's clients, as many as the number that led here says: engaged now or not.
    state: view.member ? undefined : VIEWS[chosen].state,
    platform: view.platform,
    consultant: view.consultant,
    member: view.member,
  });
  const mayAdd = me?.roles.includes('administrator');
  const bare = !loading && !problem && total === 0 && !view.q && !view.platform && !view.member && chosen === 'active';

  return (
    <div className="full">
      <div className="toolbar">
        <div className="row">
          <h1>{t('portfolio.title')}</h1>
          {total === null ? null : <span className="dim figures">{t('portfolio.count', { total })}</span>}
        </div>
        {mayAdd ? (
          <div className="row">
            <Go to={paths.importClients()} className="button-link">
              {t('portfolio.import')}
            </Go>
            <Go to={paths.newClient()} className="button-link main">
              {t('portfolio.new')}
            </Go>
          </div>
        ) : null}
      </div>
      {mayAdd ? <StillOpen /> : null}
      {mayAdd ? <SignInExpiry /> : null}
      {bare ? (
        <EmptyState
          title={t('portfolio.empty')}
          action={
            mayAdd ? (
              <Go to={paths.importClients()} className="button-link main">
                {t('portfolio.import')}
              </Go>
            ) : null
          }
        >
          {t('portfolio.empty_text')}
        </EmptyState>
      ) : (
        <>
          <div className="toolbar">
            <Views
              label={t('portfolio.view')}
              current={chosen}
              onChange={(key) =>
                change({ view: key === 'active' ? undefined : key, sort: undefined, member: undefined })
              }
              tabs={views.map((key) => ({ key, label: t(`portfolio.view.${key}`) }))}
            />
            <div className="row">
              <NativeSelect
                size="xs"
                aria-label={t('portfolio.col.platform')}
                value={view.platform ?? ''}
                onChange={(event) => change({ platform: event.target.value || undefined })}
                data={[
                  { value: '', label: t('portfolio.all_platforms') },
                  ...PLATFORMS.map((value) => ({ value, label: t.of(`ui.vendor.${value}`) })),
                ]}
              />
              <SearchBox
                label={t('portfolio.search')}
                value={view.q ?? ''}
                onChange={(q) => change({ q: q || undefined })}
              />
            </div>
          </div>
          {view.member ? <OfMember id={view.member} count={total} onAll={() => change({ member: undefined })} /> : null}
          <ProblemNotice problem={problem} retry={again} />
          {loading ? (
            <Loading lines={10} />
          ) : (
            <div className={css.fill}>
              <DataTable
                label={t('portfolio.title')}
                rows={rows}
                total={total}
                columns={columns}
                rowKey={(row) => row.id}
                rowHeight={48}
                sort={sort}
                onSort={(next) => change({ sort: next })}
                onOpen={(row) => go(paths.client(row.id))}
                onEnd={more}
                height="100%"
                empty={
                  view.q ? t('portfolio.none_match', { view: t(`portfolio.view.${chosen}`) }) : t('portfolio.none_here')
                }
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** Whose clients are shown, and the way back to all. */
function OfMember({ id, count, onAll }: { id: string; count: number | null; onAll: () => void }) {
  const t = useText();
  const name = useName();
  const who = useWho();
  return (
    <p className="row small" role="status">
      {count === null ? null : t('portfolio.of_member', { count, name: name(who(id)) })}
      <button type="button" className="text-button" onClick={onAll}>
        {t('portfolio.all_clients')}
      </button>
    </p>
  );
}
