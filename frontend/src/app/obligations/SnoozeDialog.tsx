import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Obligation } from '@/api/types/obligation';
import { useAct } from '@/app/action';
import { Dialog } from '@/ui/Dialog';
import { today, useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { laterDays, plusDays } from './days';
import { refreshOf, snooze } from './queries';
import { useObligationWords } from './words';

interface Props {
  clientId: string;
  one: Obligation;
  onClose: () => void;
  onSaid: (said: string) => void;
}

/** Out of sight until a day; its due date stays where it is. */
export function SnoozeDialog({ clientId, one, onClose, onSaid }: Props) {
  const t = useText();
  const format = useFormat();
  const { what } = useObligationWords();
  const [until, setUntil] = useState('');
  const act = useAct((day: string) => snooze(clientId, one, day), {
    refresh: refreshOf(clientId),
    done: (_, day) => {
      onSaid(t('obligation.said_snoozed', { what: what(one), date: format.day(day) }));
      onClose();
    },
  });
  return (
    <Dialog title={t('obligation.snooze_title')} onClose={onClose}>
      <div className="stack">
        <p>{what(one)}</p>
        <div className="row">
          {laterDays(today()).map(({ key, day }, index) => (
            <Button
              key={key}
              size="sm"
              variant="default"
              loading={act.busy}
              onClick={() => act.run(day)}
              autoFocus={index === 0}
            >
              {t.of(`obligation.later.${key}`)} <span className="dim figures">&nbsp;{format.day(day)}</span>
            </Button>
          ))}
        </div>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (until) act.run(until);
          }}
        >
          <TextInput
            w={180}
            type="date"
            label={t('obligation.until')}
            min={plusDays(today(), 1)}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
          <Button
            size="sm"
            type="submit"
            variant="default"
            disabled={!until}
            loading={act.busy}
            style={{ alignSelf: 'end' }}
          >
            {t('obligation.snooze')}
          </Button>
        </form>
        <ProblemNotice problem={act.problem} />
      </div>
    </Dialog>
  );
}
