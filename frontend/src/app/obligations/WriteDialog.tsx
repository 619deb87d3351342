import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '@/app/action';
import { Dialog } from '@/ui/Dialog';
import { today } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { HolderSelect } from './HolderSelect';
import { type Holder, ownerOf } from './holder';
import { refreshOf, writeObligation } from './queries';

/** Something to see to that no room raises by itself: in one's own words, with a holder and a day. */
export function WriteDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const t = useText();
  const [words, setWords] = useState('');
  const [due, setDue] = useState('');
  const [holder, setHolder] = useState<Holder>({ ballWith: 'consultant', id: null });
  const write = useAct(
    (_: undefined, key) =>
      writeObligation(
        clientId,
        {
          words: words.trim(),
          language: t.locale,
          ...ownerOf(holder),
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
        <HolderSelect clientId={clientId} holder={holder} onChange={setHolder} />
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
