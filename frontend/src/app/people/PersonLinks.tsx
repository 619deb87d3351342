import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LinkEdit, PersonalLink } from '@/api/types/people';
import { useFormat } from '@/ui/format';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import { useAct } from '../action';
import { issueLink, linksQuery, revokeLink } from '../links';

const stateOf = (link: PersonalLink): 'revoked' | 'expired' | 'used' | 'valid' => {
  if (link.revokedAt) return 'revoked';
  if (Date.parse(link.expiresAt) <= Date.now()) return 'expired';
  return link.lastUsedAt ? 'used' : 'valid';
};

interface Props {
  clientId: string;
  personId: string;
  email: string | null;
  /** What a new one leads to; null: to nothing, and none is sent. */
  aim: Pick<LinkEdit, 'purpose' | 'subjectId'> | null;
  hint: string;
  /** Where what it leads to is chosen. */
  children?: ReactNode;
}

/** A personal link for somebody, in a letter or by hand, and those that they were sent before. */
export function PersonLinks({ clientId, personId, email, aim, hint, children }: Props) {
  const t = useText();
  const format = useFormat();
  const { data: theirs = [] } = useQuery(linksQuery(clientId, personId));
  const refresh = [['client', clientId, 'links']];
  const make = useAct(
    (body: LinkEdit, key) => issueLink(clientId, body, key).then((link) => ({ link, send: body.send })),
    { refresh },
  );
  const revoke = useAct((linkId: string) => revokeLink(clientId, linkId), { refresh });
  const send = (how: LinkEdit['send']) => aim && make.run({ ...aim, personId, send: how });
  return (
    <Section title={t('person.link')}>
      <div className="stack">
        <p className="small dim">{hint}</p>
        <ProblemNotice problem={make.problem ?? revoke.problem} />
        {make.result?.send === 'copy' ? (
          <ShareLink {...make.result.link} />
        ) : make.result ? (
          <Notice>{t('ui.share.mailed', { email })}</Notice>
        ) : aim ? (
          <>
            {children}
            <div className="row">
              <Button disabled={!email} loading={make.busy} onClick={() => send('email')}>
                {t('ui.share.by_email')}
              </Button>
              <Button variant="default" disabled={!email} loading={make.busy} onClick={() => send('copy')}>
                {t('ui.share.by_hand')}
              </Button>
            </div>
          </>
        ) : null}
        {theirs.length > 0 ? (
          <ul className="plain small" aria-label={t('person.links')}>
            {theirs.map((link) => {
              const state = stateOf(link);
              return (
                <li key={link.id} className="row spread">
                  <span>
                    {t(`person.link.${link.purpose}`)} · {format.instantDay(link.createdAt)} ·{' '}
                    {t(`person.link.${state}`, { date: format.instantDay(link.lastUsedAt ?? link.expiresAt) })}
                  </span>
                  {state === 'valid' || state === 'used' ? (
                    <button type="button" className="text-button" onClick={() => revoke.run(link.id)}>
                      {t('person.link.revoke')}
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
