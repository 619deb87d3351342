import { useQuery } from '@tanstack/react-query';
import type { Action } from '@/api/types';
import type { Person } from '@/api/types/people';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { Back, Called, One } from '@/app/people/OnPhone';
import css from '@/app/people/Phone.module.css';
import { useMe } from '@/app/session';
import { useParam, useTitle, useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { LastDay } from './LastDay';
import { Overtaken, useValue } from './Overtaken';
import { PersonStanding } from './PersonStanding';
import { FIELDS, type Field, shapeOf, standingOf, toEdit } from './person';
import { homeQuery, personQuery } from './queries';
import { usePersonSave } from './usePersonSave';

const SHOWN = [
  'email',
  'department',
  'office',
  'title',
  'staffNumber',
  'mobileKind',
  'accountKind',
  'hireDate',
  'lastWorkingDay',
];

/** One person to a screen. */
export function PersonPage() {
  const t = useText();
  const name = useName();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const personId = useParam('personId');
  const [{ filter, q }] = useView();
  const query = useQuery(personQuery(clientId, personId));
  useTitle(me?.client ? name(me.client.name) : null, query.data ? name(query.data.name) : t('me.people'));
  return (
    <One of={query} back={<Back to={paths.myPeople({ filter, q }, personId)}>{t('me.people')}</Back>}>
      {(person) => <OfStaff clientId={clientId} person={person} />}
    </One>
  );
}

function OfStaff({ clientId, person }: { clientId: string; person: Person }) {
  const t = useText();
  const go = useGo();
  const me = useMe();
  const [{ filter, q }] = useView();
  const { data: home } = useQuery(homeQuery(clientId));
  const edit = home?.actions.editPeople;
  return (
    <>
      <Called name={person.name} />
      <p className={css.state}>
        <PersonStanding person={person} />
      </p>
      {standingOf(person) === 'leaver' ? <StillWorks clientId={clientId} person={person} action={edit} /> : null}
      {person.alsoCustomer ? (
        <div className={css.state}>
          <Notice>{t('staff.also_customer')}</Notice>
        </div>
      ) : null}
      <Known person={person} />
      {person.state === 'gone' ? null : (
        <>
          <ActionButton
            action={edit}
            size="lg"
            variant="default"
            fullWidth
            onClick={() => go(paths.myPersonEdit(person.id, { filter, q }))}
          >
            {t('staff.edit')}
          </ActionButton>
          <LastDay key={person.id} clientId={clientId} person={person} action={edit} self={me?.id === person.id} />
        </>
      )}
    </>
  );
}

function Known({ person }: { person: Person }) {
  const t = useText();
  const say = useValue();
  const shape = shapeOf(person);
  const roles = person.roles.filter((role) => role !== 'staff').map((role) => t(`staff.role.${role}`));
  return (
    <dl className={css.facts}>
      {(SHOWN as Field[]).map((field) => (
        <div key={field}>
          <dt>{t(FIELDS[field])}</dt>
          <dd className={shape[field] ? 'figures' : 'dim'}>
            {field === 'mobileKind' && person.mobileMasked ? person.mobileMasked : say(field, shape[field])}
          </dd>
        </div>
      ))}
      {roles.length > 0 ? (
        <div>
          <dt>{t('staff.role')}</dt>
          <dd>{roles.join(' · ')}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** Somebody who has left can still open the platform: what to do, and how to say that it is done. */
function StillWorks({ clientId, person, action }: { clientId: string; person: Person; action?: Action }) {
  const t = useText();
  const { act, theirs, problem } = usePersonSave(clientId, person);
  return (
    <div className={css.works}>
      <p>{t('staff.account_works')}</p>
      <Overtaken theirs={theirs} />
      <ProblemNotice problem={problem} />
      <ActionButton
        action={action}
        size="lg"
        variant="default"
        loading={act.busy}
        onClick={() => act.run(toEdit({ ...shapeOf(person), accountKind: 'none' }))}
      >
        {t('staff.account_removed')}
      </ActionButton>
    </div>
  );
}
