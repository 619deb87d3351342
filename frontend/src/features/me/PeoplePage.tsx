import { useQuery } from '@tanstack/react-query';
import type { Person } from '@/api/types';
import { Go, useGo } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths, type RosterView } from '@/app/paths';
import { More } from '@/app/people/More';
import css from '@/app/people/Phone.module.css';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useTitle, useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { Views } from '@/ui/Tabs';
import { orderBy, useText } from '@/ui/text';
import { PersonStanding } from './PersonStanding';
import { homeQuery, ofPeople, rosterFactsQuery } from './queries';

const FILTERS = ['all', 'leavers', 'noAccount'] as const;

/** Who works at the company: found by name in either script, one to a screen. */
export function PeoplePage() {
  const t = useText();
  const name = useName();
  const go = useGo();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const [view, change] = useView();
  const filter = FILTERS.find((one) => one === view.filter) ?? 'all';
  const narrowed = { filter: filter === 'all' ? undefined : filter, q: view.q, sort: orderBy('name', t.locale) };
  const { data: home } = useQuery(homeQuery(clientId));
  const { data: facts } = useQuery(rosterFactsQuery(clientId));
  const { rows, total, loading, problem, more, again } = usePages<Person>(
    ['mine', 'roster', clientId],
    ofPeople(clientId),
    narrowed,
  );
  useTitle(me?.client ? name(me.client.name) : null, t('me.people'));
  const add = (
    <ActionButton action={home?.actions.editPeople} size="lg" onClick={() => go(paths.myPersonNew())}>
      {t('staff.add')}
    </ActionButton>
  );
  const nobody = facts?.people === 0 && total === 0 && filter === 'all' && !view.q;
  const counts = facts && {
    all: facts.people,
    leavers: facts.leavers,
    noAccount: facts.people - facts.accounts,
  };
  if (home?.actions.people?.allowed === false) return <NotHere />;
  if (nobody) {
    return (
      <div className="stack">
        <Go to={paths.my()}>← {t('me.home')}</Go>
        <EmptyState alone title={t('staff.empty')} action={add}>
          {t('staff.empty_text')}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <Go to={paths.my()} className={css.back}>
        ← {t('me.home')}
      </Go>
      <header className={css.head}>
        <div>
          <h1>{t('me.people')}</h1>
          <p role="status" className="dim figures">
            {counts && total !== null
              ? view.q
                ? t('staff.shown', { shown: total, total: counts[filter] })
                : filter === 'all'
                  ? t('staff.home.count', { count: counts.all })
                  : t('staff.shown', { shown: total, total: counts.all })
              : ' '}
          </p>
        </div>
        {add}
      </header>
      <SearchBox
        big
        label={t('staff.search')}
        value={view.q ?? ''}
        onChange={(q) => change({ q: q.trim() || undefined })}
      />
      <div className={css.views}>
        <Views
          big
          label={t('staff.view')}
          current={filter}
          onChange={(key) => change({ filter: key === 'all' ? undefined : key })}
          tabs={FILTERS.map((key) => ({ key, label: t(`staff.filter.${key}`), count: counts?.[key] }))}
        />
      </div>
      <ProblemNotice problem={problem} retry={again} />
      {loading ? <Loading lines={8} /> : null}
      {total === 0 ? (
        <p className={css.none}>{t(filter === 'leavers' && !view.q ? 'staff.none_leavers' : 'staff.none_match')}</p>
      ) : null}
      <ul className={css.list} aria-label={t('me.people')}>
        {rows.map((person) => (
          <Row key={person.id} person={person} view={narrowed} />
        ))}
      </ul>
      {rows.length < (total ?? 0) ? <More from={rows.length} verb={t('staff.more')} onMore={more} /> : null}
    </>
  );
}

function Row({ person, view }: { person: Person; view: RosterView }) {
  return (
    <li id={person.id}>
      <Go to={paths.myPerson(person.id, view)} className={css.row}>
        <span className={css.who}>
          <b>
            <Names of={person.name} />
          </b>
          {person.department || person.title ? (
            <span className="small dim">
              {person.department}
              {person.department && person.title ? ' · ' : null}
              {person.title}
            </span>
          ) : null}
          <PersonStanding person={person} />
        </span>
        <span className={css.beside}>
          <span className="small dim figures">{person.staffNumber}</span>
          <span className={css.open} aria-hidden="true">
            ›
          </span>
        </span>
      </Go>
    </li>
  );
}
