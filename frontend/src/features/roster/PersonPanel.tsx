import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '@/api/contract';
import { useAct } from '@/app/action';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, Section } from '@/ui/Section';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import { linksQuery, makeLink, revokeLink, saveRoles } from './queries';

const ROLES: ('coordinator' | 'decision_maker')[] = ['coordinator', 'decision_maker'];

export function PersonPanel({
  clientId,
  person: given,
  onClose,
}: {
  clientId: string;
  person: Person;
  onClose: () => void;
}) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const [person, setPerson] = useState(given);
  const { data: links = [] } = useQuery(linksQuery(clientId));
  const theirs = links.filter((link) => link.person.id === person.id);
  const refresh = [['client', clientId]];
  const roles = useAct((wanted: Person['roles']) => saveRoles(clientId, person, wanted), { refresh, done: setPerson });
  const make = useAct((_: null, key) => makeLink(clientId, person.id, key), {
    refresh: [['client', clientId, 'links']],
  });
  const revoke = useAct((linkId: string) => revokeLink(clientId, linkId), { refresh: [['client', clientId, 'links']] });
  return (
    <Dialog side title={name(person.name)} onClose={onClose}>
      <Facts
        items={[
          [t('roster.col.department'), person.department ?? '—'],
          [t('roster.col.title'), person.title ?? '—'],
          [t('roster.col.staffNumber'), person.staffNumber ?? '—'],
          [t('roster.col.mobile'), person.mobileMasked ?? t('roster.mobile.none')],
          [t('roster.col.account'), t(`roster.account.${person.accountKind}`)],
          [t('roster.col.email'), person.email ?? '—'],
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
            disabled={roles.busy}
            onChange={(on) => roles.run([...person.roles.filter((one) => one !== role), ...(on ? [role] : [])])}
          >
            {t(`roster.role.${role}`)}
          </Check>
        ))}
        <ProblemNotice problem={roles.problem} />
      </Section>
      <Section title={t('roster.person.link')}>
        <div className="stack">
          <p className="small dim">
            {person.email ? t('roster.person.link_hint', { email: person.email }) : t('roster.person.link_no_email')}
          </p>
          <ProblemNotice problem={make.problem ?? revoke.problem} />
          {make.result ? (
            <ShareLink url={make.result.url} whatsapp={make.result.whatsapp} expiresAt={make.result.expiresAt} />
          ) : (
            <div>
              <Button disabled={!person.email} loading={make.busy} onClick={() => make.run(null)}>
                {t('roster.person.link_make')}
              </Button>
            </div>
          )}
          {theirs.length > 0 ? (
            <ul className="plain small" aria-label={t('roster.person.links')}>
              {theirs.map((link) => (
                <li key={link.id} className="row spread">
                  <span>
                    {t(`roster.link.${link.purpose}`)} · {format.instantDay(link.createdAt)} ·{' '}
                    {t(`roster.link.${link.state}`, { date: format.instantDay(link.expiresAt) })}
                  </span>
                  {link.state === 'valid' ? (
                    <button type="button" className="text-button" onClick={() => revoke.run(link.id)}>
                      {t('roster.link.revoke')}
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </Section>
    </Dialog>
  );
}
