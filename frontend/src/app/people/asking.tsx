import { Button, TextInput } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import type { Created, LinkIssued, Person, PersonRole } from '@/api/types';
import { today } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import { type Act, useAct } from '../action';
import { useClient } from '../client';
import { issueLink, saveRoles, useLinkMessage } from '../links';
import { hasRole } from './PersonPicker';

/** Who can be asked for something; somebody else becomes a coordinator. */
export const ASKED_ROLES: PersonRole[] = ['decision_maker', 'coordinator'];
/** By a personal link, in a letter or by hand; or, for somebody who signs in by themselves, with a letter or without. */
type Send = 'email' | 'copy' | 'letter' | 'none';

interface What {
  /** Whose words it is said in. */
  room: 'evidence' | 'tia';
  purpose: 'evidence' | 'questions';
  ask: (person: Person, letter: boolean, idempotencyKey: string) => Promise<Created>;
}
export interface Asking extends Omit<What, 'ask'> {
  person: Person | null;
  pick: (person: Person) => void;
  act: Act<Send, { send: Send; link: LinkIssued | null }>;
}

/** Something is asked of a person of the client: they get the role that it takes, the request, and the way to it. */
export function useAsking({ room, purpose, ask }: What): Asking {
  const client = useClient();
  const [person, setPerson] = useState<Person | null>(null);
  // Asked already, where only the way to it failed: asking twice would be refused, or be two requests.
  const asked = useRef<Created | null>(null);
  const pick = useCallback((one: Person) => {
    asked.current = null;
    setPerson(one);
  }, []);
  const act = useAct(
    async (send: Send, key): Promise<{ send: Send; link: LinkIssued | null }> => {
      if (!person) throw new Error('nobody chosen');
      if (!hasRole(person, ASKED_ROLES))
        setPerson(await saveRoles(client.id, person, [...person.roles, 'coordinator']));
      asked.current ??= await ask(person, send === 'letter', key);
      const made = asked.current;
      if (send === 'none' || send === 'letter') return { send, link: null };
      return { send, link: await issueLink(client.id, { personId: person.id, purpose, subjectId: made.id, send }) };
    },
    {
      refresh: [
        ['client', client.id],
        ['firm', 'worklist'],
      ],
      always: true,
    },
  );
  return { room, purpose, person, pick, act };
}

interface EndProps {
  asking: Asking;
  dueLabel: string;
  due: string;
  onDue: (due: string) => void;
  /** What is wrong with one field, where the dialog shows that beside it. */
  wrong?: (field: string) => string | undefined;
  ready: boolean;
}

/** How each such dialog ends: until when, what was refused, and the ways to send it. */
export function AskEnd({ asking, dueLabel, due, onDue, wrong, ready }: EndProps) {
  return (
    <>
      <TextInput
        w={180}
        type="date"
        label={dueLabel}
        min={today()}
        value={due}
        error={wrong?.('due')}
        onChange={(event) => onDue(event.target.value)}
      />
      <ProblemNotice problem={asking.act.problem} hideFields={wrong !== undefined} />
      <AskButtons asking={asking} ready={ready} />
    </>
  );
}

/** The ways that are open to this client's people. */
function AskButtons({ asking: { room, person, act }, ready }: { asking: Asking; ready: boolean }) {
  const t = useText();
  const client = useClient();
  const ways: [Send, string][] = client.signInSource
    ? [
        ['letter', t(`${room}.ask_letter`)],
        ['none', t(`${room}.ask_send`)],
      ]
    : [
        ['email', t('ui.share.by_email')],
        ['copy', t(`${room}.ask_make`)],
      ];
  return (
    <div className="row">
      {ways.map(([send, label], at) => (
        <Button
          key={send}
          size="sm"
          variant={at === 0 ? 'filled' : 'default'}
          disabled={!ready || !person || (send !== 'none' && !person.email)}
          loading={act.busy}
          onClick={() => act.run(send)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** What became of it; the link, where it is sent on by hand. */
export function Asked({ asking: { room, purpose, person, act } }: { asking: Asking }) {
  const t = useText();
  const name = useName();
  const message = useLinkMessage();
  if (!act.result) return null;
  const { send, link } = act.result;
  return (
    <div className="stack">
      <Notice>
        {send === 'email' || send === 'letter'
          ? t('ui.share.mailed', { email: person?.email })
          : t(send === 'none' ? `${room}.ask_sso` : `${room}.ask_made`, { name: person ? name(person.name) : '' })}
      </Notice>
      {link && send === 'copy' ? (
        <ShareLink url={link.url} message={message(link, purpose)} expiresAt={link.expiresAt} />
      ) : null}
    </div>
  );
}
