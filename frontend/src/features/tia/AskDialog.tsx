import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Pack } from '@/api/types/assessment';
import { useClient } from '@/app/client';
import { findQuestion } from '@/app/pack';
import { ASKED_ROLES, AskEnd, Asked, useAsking } from '@/app/people/asking';
import { PersonPicker } from '@/app/people/PersonPicker';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { covers, useOpenRequests } from './Outstanding';
import { askQuestions } from './queries';

interface Props {
  tiaId: string;
  pack: Pack;
  questions: string[];
  onClose: () => void;
}

/** A question or a section goes to a person of the client; it works on a phone, and the answers land here by themselves. */
export function AskDialog({ tiaId, pack, questions, onClose }: Props) {
  const t = useText();
  const client = useClient();
  const format = useFormat();
  const open = useOpenRequests(client.id, tiaId);
  const already = questions.filter((id) => open.some((one) => covers(one, id)));
  const [words, setWords] = useState('');
  const [due, setDue] = useState('');
  const asking = useAsking({
    room: 'tia',
    purpose: 'questions',
    gives: null,
    ask: (person, letter, key) =>
      askQuestions(
        client.id,
        tiaId,
        { personId: person.id, questions, message: words.trim(), due: due || null, letter },
        key,
      ),
  });
  return (
    <Dialog title={t('tia.ask_title')} onClose={onClose}>
      {asking.act.result ? (
        <Asked asking={asking} />
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
          {already.length > 0 ? (
            <Notice tone="warn">
              {t('tia.ask_already', { count: already.length, questions: format.list(already.slice(0, 10)) })}
            </Notice>
          ) : null}
          <PersonPicker
            clientId={client.id}
            roles={ASKED_ROLES}
            gives={asking.gives}
            label={t('tia.ask_who')}
            person={asking.person}
            onPick={asking.pick}
          />
          <Textarea
            label={t('tia.ask_message')}
            rows={2}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <AskEnd asking={asking} dueLabel={t('tia.ask_due')} due={due} onDue={setDue} ready />
        </div>
      )}
    </Dialog>
  );
}
