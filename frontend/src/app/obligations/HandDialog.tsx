import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Obligation } from '@/api/types/obligation';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { Dialog } from '@/ui/Dialog';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { HolderSelect } from './HolderSelect';
import { handedBack, holds, keyOf } from './holder';
import { hand, refreshOf } from './queries';
import { Remark } from './Remark';
import { useObligationWords } from './words';

interface Props {
  clientId: string;
  one: Obligation;
  onClose: () => void;
  onSaid: (said: string) => void;
}

/** It becomes somebody else's turn; when it is due stays. */
export function HandDialog({ clientId, one, onClose, onSaid }: Props) {
  const t = useText();
  const name = useName();
  const { what } = useObligationWords();
  const back = handedBack(one);
  const [holder, setHolder] = useState(back ?? holds(one));
  const [note, setNote] = useState('');
  const act = useAct(() => hand(clientId, one, holder, note.trim()), {
    refresh: refreshOf(clientId),
    always: true,
    done: () => {
      onSaid(t('obligation.said_handed', { what: what(one) }));
      onClose();
    },
  });
  const wrong = useFieldProblem(act.problem);
  return (
    <Dialog title={t(back ? 'obligation.hand_back' : 'obligation.hand')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.run(undefined);
        }}
      >
        <p>{what(one)}</p>
        <Remark clientId={clientId} of={one} />
        <HolderSelect
          clientId={clientId}
          holder={holder}
          now={
            back
              ? { holder: back, called: one.reportedBy ? name(one.reportedBy) : t('ui.ball.client') }
              : { holder: holds(one), called: one.owner ? name(one.owner) : t.of(`ui.ball.${one.ballWith}`) }
          }
          error={wrong('ownerMemberId') ?? wrong('ownerPersonId')}
          onChange={setHolder}
        />
        <Textarea
          label={t('obligation.hand_note')}
          description={t('obligation.hand_note_text')}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <ProblemNotice problem={act.problem} hideFields />
        <div className="row">
          <Button size="sm" type="submit" disabled={keyOf(holder) === keyOf(holds(one))} loading={act.busy}>
            {t(back ? 'obligation.hand_back' : 'obligation.hand')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
