import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Dialog } from '@/ui/Dialog';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import { askClient, contactsQuery } from './queries';

interface Props {
  clientId: string;
  tiaId: string;
  questions: string[];
  title: string;
  onClose: () => void;
}

/** A question or a section goes to a person of the client, as a link that works on a phone. */
export function AskDialog({ clientId, tiaId, questions, onClose }: Props) {
  const t = useText();
  const name = useName();
  const { data } = useQuery(contactsQuery(clientId));
  const people = (data?.items ?? []).filter((person) => person.roles.some((role) => role !== 'staff'));
  const [chosen, setChosen] = useState('');
  const [due, setDue] = useState('');
  const personId = chosen || people[0]?.id || '';
  const ask = useAct((body: { personId: string; questions: string[]; due?: string }, key) =>
    askClient(clientId, tiaId, body, key),
  );
  return (
    <Dialog title={t('tia.ask_title')} onClose={onClose}>
      {ask.result ? (
        <ShareLink url={ask.result.url} whatsapp={ask.result.whatsapp} />
      ) : (
        <div className="stack">
          <p>{t('tia.ask_text', { count: questions.length })}</p>
          <p className="small dim">{questions.join(' · ')}</p>
          <ProblemNotice problem={ask.problem} />
          {data && people.length === 0 ? (
            <p>
              {t('tia.ask_nobody')} <Go to={paths.people(clientId)}>→</Go>
            </p>
          ) : (
            <div className="pair">
              <NativeSelect
                label={t('tia.ask_who')}
                value={personId}
                onChange={(event) => setChosen(event.target.value)}
                data={people.map((person) => ({ value: person.id, label: name(person.name) }))}
              />
              <TextInput
                type="date"
                label={t('tia.ask_due')}
                value={due}
                onChange={(event) => setDue(event.target.value)}
              />
            </div>
          )}
          <div>
            <Button
              size="sm"
              disabled={!personId}
              loading={ask.busy}
              onClick={() => ask.run({ personId, questions, ...(due ? { due } : {}) })}
            >
              {t('tia.ask_make')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
