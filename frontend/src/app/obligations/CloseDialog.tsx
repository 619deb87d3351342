import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Obligation } from '@/api/types/obligation';
import { useAct } from '@/app/action';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { complete, refreshOf, waive } from './queries';
import { Remark } from './Remark';
import { useObligationWords } from './words';

interface Props {
  clientId: string;
  one: Obligation;
  onClose: () => void;
  onSaid: (said: string) => void;
}

/**
 * Seen to, or no longer needed: the second says why. What is done by doing it can only be the second. What is closed is not opened again
 * by hand, and so it asks.
 */
export function CloseDialog({ clientId, one, onClose, onSaid }: Props) {
  const t = useText();
  const { what } = useObligationWords();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const ticks = one.actions.complete?.allowed ?? false;
  const act = useAct(
    (how: 'done' | 'waived') =>
      how === 'done' ? complete(clientId, one, note.trim()) : waive(clientId, one, note.trim()),
    {
      refresh: refreshOf(clientId),
      done: (_, how) => {
        onSaid(t(how === 'done' ? 'obligation.said_done' : 'obligation.said_waived', { what: what(one) }));
        onClose();
      },
    },
  );
  return (
    <Dialog title={t('obligation.close_title')} onClose={onClose}>
      <div className="stack">
        <p>{what(one)}</p>
        <Remark clientId={clientId} of={one} />
        {ticks ? null : (
          <p className="dim">{t.of(`problems.${one.actions.complete?.reason ?? 'obligation_follows'}`)}</p>
        )}
        <Textarea
          label={t(ticks ? 'obligation.note' : 'obligation.reason_why')}
          description={t(ticks ? 'obligation.note_text' : 'obligation.waive_text')}
          error={missing ? t('obligation.reason_missing') : undefined}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
            setMissing(false);
          }}
        />
        <ProblemNotice problem={act.problem} />
        <div className="row">
          {ticks ? (
            <Button size="sm" loading={act.busy} onClick={() => act.run('done')} autoFocus>
              {t('obligation.done')}
            </Button>
          ) : null}
          <Button
            size="sm"
            variant={ticks ? 'default' : 'filled'}
            loading={act.busy}
            onClick={() => (note.trim() ? act.run('waived') : setMissing(true))}
          >
            {t('obligation.waive')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
