import { useQuery } from '@tanstack/react-query';
import type { Person } from '@/api/types/people';
import { Go, useGo } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths, type RosterView } from '@/app/paths';
import { FoundRows, ListHead, Row } from '@/app/people/Found';
import { Back } from '@/app/people/OnPhone';
import css from '@/app/people/Phone.module.css';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useTitle, useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { EmptyState } from '@/ui/EmptyState';
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
  const pages = usePages<Person>(['mine', 'roster', clientId], ofPeople(clientId), narrowed);
  const { total } = pages;
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
  const told = (all: Record<(typeof FILTERS)[number], number>, shown: number) => {
    if (view.q) return t('staff.shown', { shown, total: all[filter] });
    return filter === 'all' ? t('staff.home.count', { count: all.all }) : t('staff.shown', { shown, total: all.all });
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
      <Back to={paths.my()}>{t('me.home')}</Back>
      <ListHead told={counts && total !== null ? told(counts, total) : null} add={add}>
        <h1>{t('me.people')}</h1>
      </ListHead>
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
      <ProblemNotice problem={pages.problem} retry={pages.again} />
      <FoundRows
        pages={pages}
        label={t('me.people')}
        none={t(filter === 'leavers' && !view.q ? 'staff.none_leavers' : 'staff.none_match')}
        more={t('staff.more')}
      >
        {(person) => <PersonRow key={person.id} person={person} view={narrowed} />}
      </FoundRows>
    </>
  );
}

function PersonRow({ person, view }: { person: Person; view: RosterView }) {
  const number = <span className="small dim figures">{person.staffNumber}</span>;
  return (
    <Row id={person.id} to={paths.myPerson(person.id, view)} beside={number}>
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
    </Row>
  );
}
