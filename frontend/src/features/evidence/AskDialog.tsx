import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LinkIssued, Person, PersonRole } from '@/api/types';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { typed, useFieldProblem } from '@/app/fields';
import { issueLink, saveRoles, useLinkMessage } from '@/app/links';
import { hasRole, PersonPicker } from '@/app/people/PersonPicker';
import { Dialog } from '@/ui/Dialog';
import { today } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import { ask } from './queries';

const ROLES: PersonRole[] = ['decision_maker', 'coordinator'];
/** By a personal link, in a letter or by hand; or, for somebody who signs in by themselves, with a letter or without. */
type Send = 'email' | 'copy' | 'letter' | 'none';

/** A document is asked of a person of the client; a photo from their phone lands here by itself. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const name = useName();
  const client = useClient();
  const message = useLinkMessage();
  const [person, setPerson] = useState<Person | null>(null);
  const [wanted, setWanted] = useState('');
  const [why, setWhy] = useState('');
  const [due, setDue] = useState('');
  const act = useAct(
    async (send: Send, key): Promise<{ send: Send; link: LinkIssued | null }> => {
      if (!person) throw new Error('nobody chosen');
      if (!hasRole(person, ROLES)) setPerson(await saveRoles(client.id, person, [...person.roles, 'coordinator']));
      const made = await ask(
        client.id,
        {
          personId: person.id,
          wanted: wanted.trim(),
          why: typed(why),
          language: t.locale,
          due: due || null,
          letter: send === 'letter',
        },
        key,
      );
      if (send === 'none' || send === 'letter') return { send, link: null };
      const link = await issueLink(client.id, { personId: person.id, purpose: 'evidence', subjectId: made.id, send });
      return { send, link };
    },
    { refresh: [['client', client.id]] },
  );
  const wrong = useFieldProblem(act.problem);
  const who = person ? name(person.name) : '';
  const sends: { send: Send; label: string; needsAddress: boolean }[] = client.signInSource
    ? [
        { send: 'letter', label: t('evidence.ask_letter'), needsAddress: true },
        { send: 'none', label: t('evidence.ask_send'), needsAddress: false },
      ]
    : [
        { send: 'email', label: t('ui.share.by_email'), needsAddress: true },
        { send: 'copy', label: t('evidence.ask_make'), needsAddress: true },
      ];
  return (
    <Dialog title={t('evidence.ask')} onClose={onClose} saved={act.result}>
      {act.result ? (
        <div className="stack">
          <Notice>
            {act.result.send === 'email' || act.result.send === 'letter'
              ? t('ui.share.mailed', { email: person?.email })
              : act.result.send === 'none'
                ? t('evidence.ask_sso', { name: who })
                : t('evidence.ask_made', { name: who })}
          </Notice>
          {act.result.link && act.result.send === 'copy' ? (
            <ShareLink
              url={act.result.link.url}
              message={message(act.result.link, 'evidence')}
              expiresAt={act.result.link.expiresAt}
            />
          ) : null}
        </div>
      ) : (
        <div className="stack">
          <p className="dim">{t('evidence.ask_text')}</p>
          <TextInput
            label={t('evidence.ask_wanted')}
            maxLength={300}
            value={wanted}
            error={wrong('wanted')}
            onChange={(event) => setWanted(event.target.value)}
          />
          <Textarea
            label={t('evidence.ask_why')}
            rows={2}
            maxLength={2000}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <PersonPicker
            clientId={client.id}
            roles={ROLES}
            label={t('evidence.ask_who')}
            person={person}
            onPick={setPerson}
          />
          <TextInput
            w={180}
            type="date"
            label={t('evidence.ask_due')}
            min={today()}
            value={due}
            error={wrong('due')}
            onChange={(event) => setDue(event.target.value)}
          />
          <ProblemNotice problem={act.problem} hideFields />
          <div className="row">
            {sends.map(({ send, label, needsAddress }, at) => (
              <Button
                key={send}
                size="sm"
                variant={at === 0 ? 'filled' : 'default'}
                disabled={!wanted.trim() || !person || (needsAddress && !person.email)}
                loading={act.busy}
                onClick={() => act.run(send)}
              >
                {label}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Dialog>
  );
}
