import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { OwnObligation } from '@/api/types';
import { useAct } from '@/app/action';
import { useMe } from '@/app/session';
import { Due } from '@/ui/Due';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { reportDone } from './queries';

/** Kinds whose own words are a sentence already. */
const SAID = ['condition', 'manual'];

/** Something to see to away from this page: whoever has says so here, and how. */
export function DutyTask({
  clientId,
  of: one,
  onSaid,
}: {
  clientId: string;
  of: OwnObligation;
  onSaid: (said: string) => void;
}) {
  const t = useText();
  const name = useName();
  const me = useMe();
  const firm = me?.firm ? name(me.firm.name) : '';
  const [note, setNote] = useState<string | null>(null);
  const act = useAct((said: string) => reportDone(clientId, one, said), {
    refresh: [['mine', 'duties']],
    always: true,
    done: () => onSaid(t('duty.said', { firm })),
  });
  // Somebody was quicker: the card goes, and so that nobody wonders the page says why. Where it only moved, what was written stays.
  const gone = (trouble: unknown) => {
    const { status } = toProblem(trouble);
    if (status === 404 || status === 409) onSaid(t('duty.gone'));
  };
  const { particulars } = one;
  const about = particulars.assessment ?? particulars.transfer;
  return (
    <li className={css.task}>
      <h2>{t.of(`duty.${SAID.includes(one.kind) ? one.kind : 'other'}`)}</h2>
      <div lang={one.language ?? undefined}>
        <SaidText>{one.words ?? (SAID.includes(one.kind) ? particulars.text : particulars.name) ?? ''}</SaidText>
      </div>
      {about ? (
        <p className="dim">
          <Names of={about} alone />
        </p>
      ) : null}
      {one.remark ? (
        <p className={css.remark}>
          {t('duty.remark', { firm })} {one.remark}
        </p>
      ) : null}
      <p>
        {one.due ? (
          <span className="block">
            {t('duty.due')} <Due day={one.due} />
          </span>
        ) : null}
        {one.mine ? null : (
          <span className="block dim">
            {particulars.owner ? t('duty.named', { name: particulars.owner }) : t('duty.anybody')}
          </span>
        )}
      </p>
      {note === null ? (
        <button type="button" className={css.wayOn} onClick={() => setNote('')}>
          {t('duty.done')}
        </button>
      ) : (
        <form
          className={css.stack}
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim()) void act.runAsync(note.trim()).catch(gone);
          }}
        >
          <Textarea
            size="md"
            label={t('duty.how')}
            description={t('duty.how_hint', { firm })}
            inputWrapperOrder={['label', 'input', 'description']}
            rows={3}
            maxLength={1000}
            autoFocus
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <ProblemNotice problem={act.problem} />
          <Button size="lg" type="submit" fullWidth disabled={!note.trim()} loading={act.busy}>
            {t('duty.report')}
          </Button>
          <Button size="lg" variant="default" fullWidth onClick={() => setNote(null)}>
            {t('ui.cancel')}
          </Button>
        </form>
      )}
    </li>
  );
}
