import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LinkIssued, Pack, Person, PersonRole } from '@/api/types';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { issueLink, saveRoles, useLinkMessage } from '@/app/links';
import { findQuestion } from '@/app/pack';
import { hasRole, PersonPicker } from '@/app/people/PersonPicker';
import { Dialog } from '@/ui/Dialog';
import { today } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import { askQuestions } from './queries';

const ROLES: PersonRole[] = ['decision_maker', 'coordinator'];
/** By a personal link, in a letter or by hand; or, for somebody who signs in by themselves, with a letter or without. */
type Send = 'email' | 'copy' | 'letter' | 'none';

interface Props {
  tiaId: string;
  pack: Pack;
  questions: string[];
  onClose: () => void;
}

/** A question or a section goes to a person of the client; it works on a phone, and the answers land here by themselves. */
export function AskDialog({ tiaId, pack, questions, onClose }: Props) {
  const t = useText();
  const name = useName();
  const client = useClient();
  const message = useLinkMessage();
  const [person, setPerson] = useState<Person | null>(null);
  const [words, setWords] = useState('');
  const [due, setDue] = useState('');
  const ask = useAct(
    async (send: Send, key): Promise<{ send: Send; link: LinkIssued | null }> => {
      if (!person) throw new Error('nobody chosen');
      if (!hasRole(person, ROLES)) setPerson(await saveRoles(client.id, person, [...person.roles, 'coordinator']));
      const request = await askQuestions(
        client.id,
        tiaId,
        { personId: person.id, questions, message: words.trim(), due: due || null, letter: send === 'letter' },
        key,
      );
      if (send === 'none' || send === 'letter') return { send, link: null };
      const link = await issueLink(client.id, {
        personId: person.id,
        purpose: 'questions',
        subjectId: request.id,
        send,
      });
      return { send, link };
    },
    { refresh: [['client', client.id]] },
  );
  const who = person ? name(person.name) : '';
  return (
    <Dialog title={t('tia.ask_title')} onClose={onClose}>
      {ask.result ? (
        <div className="stack">
          <Notice>
            {ask.result.send === 'email' || ask.result.send === 'letter'
              ? t('ui.share.mailed', { email: person?.email })
              : ask.result.send === 'none'
                ? t('tia.ask_sso', { name: who })
                : t('tia.ask_made', { name: who })}
          </Notice>
          {ask.result.link && ask.result.send === 'copy' ? (
            <ShareLink
              url={ask.result.link.url}
              message={message(ask.result.link, 'questions')}
              expiresAt={ask.result.link.expiresAt}
            />
          ) : null}
        </div>
      ) : (
        <div className="stack">
          <p>{t(client.signInSource ? 'tia.ask_text_sso' : 'tia.ask_text', { count: questions.length })}</p>
          <ul className="plain small dim">
            {questions.slice(0, 5).map((id) => (
              <li key={id}>
                <b>{id}</b> {findQuestion(pack, id)?.wording}
              </li>
            ))}
            {questions.length > 5 ? <li>{t('tia.ask_more', { count: questions.length - 5 })}</li> : null}
          </ul>
          <PersonPicker
            clientId={client.id}
            roles={ROLES}
            label={t('tia.ask_who')}
            person={person}
            onPick={setPerson}
          />
          <Textarea
            label={t('tia.ask_message')}
            rows={2}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <TextInput
            w={180}
            type="date"
            label={t('tia.ask_due')}
            min={today()}
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
          <ProblemNotice problem={ask.problem} />
          <div className="row">
            {client.signInSource ? (
              <>
                <Button size="sm" disabled={!person?.email} loading={ask.busy} onClick={() => ask.run('letter')}>
                  {t('tia.ask_letter')}
                </Button>
                <Button
                  size="sm"
                  variant="default"
                  disabled={!person}
                  loading={ask.busy}
                  onClick={() => ask.run('none')}
                >
                  {t('tia.ask_send')}
                </Button>
              </>
            ) : (
              <>
                <Button size="sm" disabled={!person?.email} loading={ask.busy} onClick={() => ask.run('email')}>
                  {t('ui.share.by_email')}
                </Button>
                <Button
                  size="sm"
                  variant="default"
                  disabled={!person?.email}
                  loading={ask.busy}
                  onClick={() => ask.run('copy')}
                >
                  {t('tia.ask_make')}
                </Button>
              </>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}
