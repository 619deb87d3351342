import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BallHolder } from '@/api/types';
import { useAct } from '@/app/action';
import { contactsQuery } from '@/app/client';
import { Dialog } from '@/ui/Dialog';
import { today } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { refreshOf, writeObligation } from './queries';

const HOLDERS: BallHolder[] = ['consultant', 'client', 'reviewer', 'vendor'];

/** Something to see to that no room raises by itself: in one's own words, with a holder and a day. */
export function WriteDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const t = useText();
  const name = useName();
  const { data: contacts = [] } = useQuery(contactsQuery(clientId));
  const [words, setWords] = useState('');
  const [due, setDue] = useState('');
  const [ballWith, setBallWith] = useState<BallHolder>('consultant');
  const [personId, setPersonId] = useState('');
  const write = useAct(
    (_: undefined, key) =>
      writeObligation(
        clientId,
        {
          words: words.trim(),
          language: t.locale,
          ballWith,
          ownerMemberId: null,
          ownerPersonId: ballWith === 'client' && personId ? personId : null,
          due,
        },
        key,
      ),
    { refresh: refreshOf(clientId), done: onClose },
  );
  return (
    <Dialog title={t('obligation.write_title')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          write.run(undefined);
        }}
      >
        <TextInput
          label={t('obligation.words')}
          required
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <NativeSelect
          label={t('obligation.ball')}
          value={ballWith}
          onChange={(event) => setBallWith(event.target.value as BallHolder)}
          data={HOLDERS.map((value) => ({ value, label: t.of(`ui.ball.${value}`) }))}
        />
        {ballWith === 'client' ? (
          <NativeSelect
            label={t('obligation.person')}
            value={personId}
            onChange={(event) => setPersonId(event.target.value)}
            data={[
              { value: '', label: t('obligation.person_none') },
              ...contacts.map((person) => ({ value: person.id, label: name(person.name) })),
            ]}
          />
        ) : null}
        <TextInput
          w={180}
          type="date"
          label={t('obligation.due')}
          required
          min={today()}
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
        <ProblemNotice problem={write.problem} />
        <div className="row">
          <Button size="sm" type="submit" disabled={!words.trim() || !due} loading={write.busy}>
            {t('obligation.write')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
