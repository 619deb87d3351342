import { NativeSelect } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get } from '@/api/http';
import type { Page } from '@/api/types';
import type { Person, PersonRole } from '@/api/types/people';
import { ofClient } from '@/api/urls';
import { contactsQuery, factsQuery } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Names, useName } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { useText } from '@/ui/text';
import css from './PersonPicker.module.css';

interface Props {
  clientId: string;
  /** Who is offered first: any one of these roles is enough. */
  roles: readonly PersonRole[];
  /** What somebody else is given; null where whoever is on the roster will do. */
  gives: PersonRole | null;
  label: string;
  /** Whom it is about already, before anybody is chosen. */
  prefer?: string | undefined;
  person: Person | null;
  onPick: (person: Person) => void;
}

const peopleQuery = (clientId: string, q: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'people', 'found', q],
    queryFn: ({ signal }) => get<Page<Person>>(`${ofClient(clientId)}/people`, { query: { q, limit: 8 }, signal }),
  });

export const hasRole = (person: Person, roles: readonly PersonRole[]): boolean =>
  person.roles.some((role) => roles.includes(role));

/** Somebody at the client. Usually one of those who act for it; anybody else on the roster can be found. */
export function PersonPicker({ clientId, roles, gives, label, prefer, person, onPick }: Props) {
  const t = useText();
  const name = useName();
  const { data: contacts } = useQuery(contactsQuery(clientId));
  const fitting = (contacts ?? []).filter((one) => hasRole(one, roles));
  const first = fitting.find((one) => one.id === prefer) ?? fitting.find((one) => one.email) ?? fitting[0];
  useEffect(() => {
    if (!person && first) onPick(first);
  }, [person, first, onPick]);
  const [searching, setSearching] = useState(false);
  const [q, setQ] = useState('');
  // Nobody could receive it: that is said before anything is filled in for nobody.
  const nobody = contacts !== undefined && fitting.length === 0;
  const { data: facts } = useQuery({ ...factsQuery(clientId), enabled: nobody });
  const looking = searching || nobody;
  const { data: found } = useQuery({ ...peopleQuery(clientId, q), enabled: looking && q.length > 0 });
  if (nobody && facts?.people === 0) {
    return (
      <Notice tone="warn">
        {t('person.pick.roster_empty')} <Go to={paths.people(clientId)}>{t('person.pick.roster')}</Go>
      </Notice>
    );
  }
  return (
    <div>
      {looking ? (
        <>
          {nobody && gives ? (
            <Notice tone="warn">
              {t('person.pick.nobody_acts')} <Go to={paths.people(clientId)}>{t('person.pick.roster')}</Go>
            </Notice>
          ) : null}
          <p className="small dim">
            {gives ? t('person.pick.find', { role: t(`app.role.${gives}`) }) : t('person.pick.find_any')}
          </p>
          <SearchBox label={t('person.pick.search')} value={q} onChange={setQ} />
          <ul className={css.found}>
            {(found?.items ?? [])
              .filter((one) => one.state === 'present')
              .map((one) => (
                <li key={one.id}>
                  <button type="button" aria-pressed={person?.id === one.id} onClick={() => onPick(one)}>
                    <Names of={one.name} />
                    <span className="dim small">
                      {[one.title || one.department, one.email].filter(Boolean).join(' · ')}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
          {q && found?.items.length === 0 ? <p className="small dim">{t('person.pick.none')}</p> : null}
          {fitting.length > 0 ? (
            <button type="button" className="text-button small" onClick={() => setSearching(false)}>
              {t('person.pick.back')}
            </button>
          ) : null}
        </>
      ) : (
        <>
          <NativeSelect
            label={label}
            value={person?.id ?? ''}
            onChange={(event) => {
              const chosen = fitting.find((one) => one.id === event.target.value);
              if (chosen) onPick(chosen);
            }}
            data={[
              ...(person && !fitting.some((one) => one.id === person.id)
                ? [{ value: person.id, label: name(person.name) }]
                : []),
              ...fitting.map((one) => ({ value: one.id, label: name(one.name) })),
            ]}
          />
          <button type="button" className="text-button small" onClick={() => setSearching(true)}>
            {t('person.pick.other')}
          </button>
        </>
      )}
      {person && !hasRole(person, roles) ? (
        <p className="small">
          {gives
            ? t('person.pick.gives', { name: name(person.name), role: t(`app.role.${gives}`) })
            : t('person.pick.asked_only', { name: name(person.name) })}
        </p>
      ) : null}
      {person && !person.email ? (
        <p className="small">{t('person.pick.no_email', { name: name(person.name) })}</p>
      ) : null}
    </div>
  );
}
