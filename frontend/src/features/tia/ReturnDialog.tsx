import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Verdict } from '@/api/types/assessment';
import { useClient } from '@/app/client';
import { ASKED_ROLES, AskEnd, Asked as Sent, useAsking } from '@/app/people/asking';
import { PersonPicker } from '@/app/people/PersonPicker';
import { Dialog } from '@/ui/Dialog';
import { useText } from '@/ui/text';
import type { Asked } from './answers';
import css from './Judged.module.css';
import { returnAnswers } from './queries';
import type { Editor } from './useEditor';
import { seenAs } from './verdicts';

interface Props {
  asked: Asked;
  verdicts: readonly Verdict[];
  editor: Editor;
  onClose: () => void;
}

/** What is missing, in words to the client: the question goes back to whoever answered it, with what they said. */
export function ReturnDialog({ asked, verdicts, editor, onClose }: Props) {
  const t = useText();
  const client = useClient();
  const [comment, setComment] = useState('');
  const [due, setDue] = useState('');
  const answers = verdicts.flatMap((one) => editor.answers.get(one.key) ?? []);
  const by = verdicts[0]?.askedOf ?? answers.find((one) => one.byKind === 'person')?.by;
  const asking = useAsking({
    room: 'tia',
    purpose: 'questions',
    gives: null,
    ask: (person, letter, key) =>
      returnAnswers(
        client.id,
        editor.tia.id,
        {
          answers: verdicts.map(seenAs),
          comment: comment.trim(),
          language: t.locale,
          personId: person.id,
          due: due || null,
          letter,
        },
        key,
      ),
  });
  return (
    <Dialog title={t('verdict.return_title')} saved={asking.act.result} onClose={onClose}>
      {asking.act.result ? (
        <Sent asking={asking} />
      ) : (
        <div className="stack">
          <p>
            <b>{asked.question.id}</b> {asked.question.wording}
          </p>
          {answers.map((one) => (
            <p key={one.key} className={css.said}>
              {editor.say(one.key, one)}
              {one.note ? <span className="block small dim">{one.note}</span> : null}
            </p>
          ))}
          <Textarea
            label={t('verdict.comment')}
            description={t('verdict.comment_hint')}
            rows={3}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <PersonPicker
            clientId={client.id}
            roles={ASKED_ROLES}
            gives={asking.gives}
            label={t('verdict.return_to')}
            prefer={by}
            person={asking.person}
            onPick={asking.pick}
          />
          <AskEnd asking={asking} dueLabel={t('tia.ask_due')} due={due} onDue={setDue} ready={comment.trim() !== ''} />
        </div>
      )}
    </Dialog>
  );
}
