import { Button, TextInput } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import type { Created } from '@/api/types';
import type { Person, PersonRole } from '@/api/types/people';
import { Check } from '@/ui/Check';
import { today } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import { type Act, useAct } from '../action';
import { useClient } from '../client';
import { issueLink, saveRoles, type Way, wayTo } from '../links';
import { hasRole } from './PersonPicker';

/** Who is asked as a rule. Questions are for whoever knows the answer; a document is asked of these alone. */
export const ASKED_ROLES: PersonRole[] = ['decision_maker', 'coordinator'];
/** By a personal link, in a letter or by hand; or, for somebody who signs in by themselves, with a letter, by hand or without either. */
type Send = 'email' | 'copy' | 'letter' | 'none';

interface What {
  /** Whose words it is said in. */
  room: 'evidence' | 'tia';
  purpose: 'evidence' | 'questions';
  /** What somebody without such a role is given, once that is ticked; null where they need none. */
  gives: PersonRole | null;
  ask: (person: Person, letter: boolean, idempotencyKey: string) => Promise<Created>;
}
export interface Asking extends Omit<What, 'ask'> {
  person: Person | null;
  pick: (person: Person) => void;
  /** Whether the person chosen has to be given a role, and whether that was said. */
  lacks: boolean;
  granted: boolean;
  grant: (granted: boolean) => void;
  act: Act<Send, { send: Send; way: Way | null }>;
}

/** Something is asked of a person of the client: they get the request, and the way to it; a role only where somebody says so. */
export function useAsking({ room, purpose, gives, ask }: What): Asking {
  const client = useClient();
  const [person, setPerson] = useState<Person | null>(null);
  const [granted, grant] = useState(false);
  // Asked already, where only the way to it failed: asking twice would be refused, or be two requests.
  const asked = useRef<Created | null>(null);
  const pick = useCallback((one: Person) => {
    asked.current = null;
    setPerson(one);
    grant(false);
  }, []);
  const lacks = gives !== null && person !== null && !hasRole(person, ASKED_ROLES);
  const act = useAct(
    async (send: Send, key): Promise<{ send: Send; way: Way | null }> => {
      if (!person) throw new Error('nobody chosen');
      if (gives && lacks && granted) setPerson(await saveRoles(client.id, person, [...person.roles, gives]));
      asked.current ??= await ask(person, send === 'letter', key);
      const made = asked.current;
      const to = { personId: person.id, purpose, subjectId: made.id };
      if (send === 'email') await issueLink(client.id, { ...to, send });
      return { send, way: send === 'copy' ? await wayTo(client, to) : null };
    },
    {
      refresh: [
        ['client', client.id],
        ['firm', 'worklist'],
      ],
      always: true,
    },
  );
  return { room, purpose, gives, person, pick, lacks, granted, grant, act };
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
      <Grant asking={asking} />
      <ProblemNotice problem={asking.act.problem} hideFields={wrong !== undefined} />
      <AskButtons asking={asking} ready={ready} />
    </>
  );
}

/** A role is never given in passing: whoever gives it has read what it opens. */
function Grant({ asking: { gives, person, lacks, granted, grant } }: { asking: Asking }) {
  const t = useText();
  const name = useName();
  if (!lacks || !gives || !person) return null;
  return (
    <Check type="checkbox" name="grant" checked={granted} onChange={grant}>
      {t('person.pick.grant', { name: name(person.name) })}
    </Check>
  );
}

/** The ways that are open to this client's people. */
function AskButtons({ asking: { room, person, lacks, granted, act }, ready }: { asking: Asking; ready: boolean }) {
  const t = useText();
  const client = useClient();
  /** A letter goes there, and so does the code of a link. */
  const needsAddress = (send: Send) => send !== 'none' && !(send === 'copy' && client.signInSource);
  const ways: [Send, string][] = client.signInSource
    ? [
        ['letter', t(`${room}.ask_letter`)],
        ['copy', t('ui.share.write')],
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
          disabled={!ready || !person || (lacks && !granted) || (!person.email && needsAddress(send))}
          loading={act.busy}
          onClick={() => act.run(send)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** What became of it; the way to it, where that is sent on by hand. */
export function Asked({ asking: { room, person, act } }: { asking: Asking }) {
  const t = useText();
  const name = useName();
  if (!act.result) return null;
  const { send, way } = act.result;
  const values = { name: person ? name(person.name) : '', email: person?.email };
  return (
    <div className="stack">
      <Notice>
        {send === 'email'
          ? t('ui.share.mailed', values)
          : send === 'letter'
            ? t('ui.share.told', values)
            : t(way?.expiresAt ? `${room}.ask_made` : `${room}.ask_sso`, values)}
      </Notice>
      {way ? <ShareLink {...way} /> : null}
    </div>
  );
}
