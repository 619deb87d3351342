import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client, Person, PersonalLink, PersonRole } from '@/api/types';
import { useAct } from '@/app/action';
import { issueLink, saveRoles } from '@/app/links';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, Section } from '@/ui/Section';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import { linksQuery, revokeLink } from './queries';

const ROLES: PersonRole[] = ['coordinator', 'decision_maker'];

const stateOf = (link: PersonalLink): 'revoked' | 'expired' | 'used' | 'valid' => {
  if (link.revokedAt) return 'revoked';
  if (Date.parse(link.expiresAt) <= Date.now()) return 'expired';
  return link.lastUsedAt ? 'used' : 'valid';
};

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
      {may ? <PersonLinks client={client} person={person} /> : null}
    </Dialog>
  );
}

function PersonLinks({ client, person }: { client: Client; person: Person }) {
  const t = useText();
  const format = useFormat();
  const { data: theirs = [] } = useQuery(linksQuery(client.id, person.id));
  const refresh = [['client', client.id, 'links']];
  const make = useAct(
    (send: 'email' | 'copy', key) =>
      issueLink(client.id, { personId: person.id, purpose: 'sign_in', subjectId: null, send }, key).then((link) => ({
        link,
        send,
      })),
    { refresh },
  );
  const revoke = useAct((linkId: string) => revokeLink(client.id, linkId), { refresh });
  if (client.signInSource)
    return (
      <Section title={t('roster.person.link')}>
        <p className="small dim">{t('roster.person.link_sso')}</p>
      </Section>
    );
  return (
    <Section title={t('roster.person.link')}>
      <div className="stack">
        <p className="small dim">
          {person.email ? t('roster.person.link_hint', { email: person.email }) : t('roster.person.link_no_email')}
        </p>
        <ProblemNotice problem={make.problem ?? revoke.problem} />
        {make.result?.send === 'copy' ? (
          <ShareLink {...make.result.link} />
        ) : make.result ? (
          <Notice>{t('ui.share.mailed', { email: person.email })}</Notice>
        ) : (
          <div className="row">
            <Button disabled={!person.email} loading={make.busy} onClick={() => make.run('email')}>
              {t('ui.share.by_email')}
            </Button>
            <Button variant="default" disabled={!person.email} loading={make.busy} onClick={() => make.run('copy')}>
              {t('ui.share.by_hand')}
            </Button>
          </div>
        )}
        {theirs.length > 0 ? (
          <ul className="plain small" aria-label={t('roster.person.links')}>
            {theirs.map((link) => {
              const state = stateOf(link);
              return (
                <li key={link.id} className="row spread">
                  <span>
                    {t(`roster.link.${link.purpose}`)} · {format.instantDay(link.createdAt)} ·{' '}
                    {t(`roster.link.${state}`, { date: format.instantDay(link.lastUsedAt ?? link.expiresAt) })}
                  </span>
                  {state === 'valid' || state === 'used' ? (
                    <button type="button" className="text-button" onClick={() => revoke.run(link.id)}>
                      {t('roster.link.revoke')}
                    </button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        ) : null}
      </div>
    </Section>
  );
}
