import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Client } from '@/api/types/client';
import type { Person, PersonRole } from '@/api/types/people';
import { useAct } from '@/app/action';
import { needsLinkQuery, saveRoles } from '@/app/links';
import { PersonLinks } from '@/app/people/PersonLinks';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, Section } from '@/ui/Section';
import { useText } from '@/ui/text';

const ROLES: PersonRole[] = ['coordinator', 'decision_maker'];

export function PersonPanel({
  client,
  person: given,
  onClose,
}: {
  client: Client;
  person: Person;
  onClose: () => void;
}) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const [person, setPerson] = useState(given);
  const may = client.actions.issueLinks?.allowed ?? false;
  const roles = useAct((wanted: PersonRole[]) => saveRoles(client.id, person, wanted), {
    refresh: [['client', client.id]],
    done: setPerson,
  });
  return (
    <Dialog side title={name(person.name)} onClose={onClose}>
      <div className="stack">
        <Facts
          items={[
            [t('roster.col.department'), person.department || '—'],
            [t('roster.col.office'), person.office || '—'],
            [t('roster.col.title'), person.title || '—'],
            [t('roster.col.staffNumber'), person.staffNumber ?? '—'],
            [t('roster.col.mobile'), person.mobileMasked ?? t(`roster.mobile.${person.mobileKind}`)],
            [t('roster.col.account'), t(`roster.account.${person.accountKind}`)],
            [t('roster.col.email'), person.email ?? '—'],
            ...(person.hireDate ? [[t('roster.field.hireDate'), format.day(person.hireDate)] as [string, string]] : []),
          ]}
        />
        {person.alsoCustomer ? <Notice>{t('roster.also_customer')}</Notice> : null}
      </div>
      <Section title={t('roster.person.roles')}>
        <p className="small dim">{t('roster.person.roles_hint')}</p>
        {ROLES.map((role) => (
          <Check
            key={role}
            type="checkbox"
            name={role}
            checked={person.roles.includes(role)}
            disabled={roles.busy || !may}
            onChange={(on) => roles.run([...person.roles.filter((one) => one !== role), ...(on ? [role] : [])])}
          >
            {t(`roster.role.${role}`)}
          </Check>
        ))}
        <ProblemNotice problem={roles.problem} />
      </Section>
      {may ? <Links client={client} person={person} /> : null}
    </Dialog>
  );
}

/** Whoever comes in by their company's own sign-in needs none; whose address it does not speak for does. */
function Links({ client, person }: { client: Client; person: Person }) {
  const t = useText();
  const { email = null } = person;
  const { data: needed, error } = useQuery(needsLinkQuery(client, person.id));
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (needed === undefined) return null;
  if (!needed)
    return (
      <Section title={t('person.link')}>
        <p className="small dim">{t('roster.person.link_sso')}</p>
      </Section>
    );
  const hint = client.signInSource ? 'roster.person.link_outside' : 'roster.person.link_hint';
  return (
    <PersonLinks
      clientId={client.id}
      personId={person.id}
      email={email}
      aim={{ purpose: 'sign_in', subjectId: null }}
      hint={email ? t(hint, { email }) : t('roster.person.link_no_email')}
    />
  );
}
