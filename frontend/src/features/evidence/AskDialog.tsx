import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient } from '@/app/client';
import { typed, useFieldProblem } from '@/app/fields';
import { ASKED_ROLES, AskEnd, Asked, useAsking } from '@/app/people/asking';
import { PersonPicker } from '@/app/people/PersonPicker';
import { Dialog } from '@/ui/Dialog';
import { useText } from '@/ui/text';
import { ask } from './queries';

/** A document is asked of a person of the client; a photo from their phone lands here by itself. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const [wanted, setWanted] = useState('');
  const [why, setWhy] = useState('');
  const [due, setDue] = useState('');
  const asking = useAsking({
    room: 'evidence',
    purpose: 'evidence',
    gives: 'coordinator',
    ask: (person, letter, key) =>
      ask(
        client.id,
        {
          personId: person.id,
          wanted: wanted.trim(),
          why: typed(why),
          language: t.locale,
          due: due || null,
          letter,
        },
        key,
      ),
  });
  const wrong = useFieldProblem(asking.act.problem);
  return (
    <Dialog title={t('evidence.ask')} onClose={onClose} saved={asking.act.result}>
      {asking.act.result ? (
        <Asked asking={asking} />
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
            roles={ASKED_ROLES}
            gives={asking.gives}
            label={t('evidence.ask_who')}
            person={asking.person}
            onPick={asking.pick}
          />
          <AskEnd
            asking={asking}
            dueLabel={t('evidence.ask_due')}
            due={due}
            onDue={setDue}
            wrong={wrong}
            ready={wanted.trim() !== ''}
          />
        </div>
      )}
    </Dialog>
  );
}
