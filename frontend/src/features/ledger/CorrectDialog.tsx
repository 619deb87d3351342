import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type CorrectionEdit, type LedgerEntry, WRONGS, type Wrong } from '@/api/types/reading';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Ledger.module.css';
import { correct, ledgerKey } from './queries';
import { Said } from './Said';

const LEAST = 10;

/** What is wrong with a record, why, and what comes of it. */
export function CorrectDialog({ entry, onClose }: { entry: LedgerEntry; onClose: () => void }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [reason, setReason] = useState('');
  // What was there to be read when this was opened: what is said since stands here, too, before anything is added to it.
  const [seen] = useState(entry.corrections.length);
  const newer = entry.corrections.slice(seen);
  const refresh = [ledgerKey(client.id), ['client', client.id, 'notices'], ['client', client.id, 'obligations']];
  const done = useAct((body: CorrectionEdit, key) => correct(client.id, entry.row.id, body, key), {
    refresh,
    always: true,
    done: onClose,
  });
  const moved = done.problem?.status === 412;
  const said = useFieldProblem(done.problem);
  const { row } = entry;
  const offered = WRONGS.filter((one) => one !== 'correction_wrong' || !entry.counts);
  const press = () => {
    if (wrong) done.run({ wrong, reason: reason.trim(), language: t.locale, seen: entry.corrections.length });
  };
  return (
    <Dialog title={t('ledger.correct_title')} onClose={onClose}>
      <div className="stack">
        <p>
          {t('ledger.correct_who', {
            person: name(row.person),
            deed: t(`ledger.deed.${row.deed}`),
            at: format.instant(row.at),
          })}
        </p>
        <fieldset className={css.choices}>
          <legend>{t('ledger.correct_wrong')}</legend>
          {offered.map((one) => (
            <Check key={one} type="radio" name="wrong" checked={wrong === one} onChange={() => setWrong(one)}>
              {t(`ledger.wrong.${one}`)}
            </Check>
          ))}
        </fieldset>
        {wrong ? (
          <p className={css.effect} role="status">
            {t(effectOf(wrong, entry))}
          </p>
        ) : null}
        <Textarea
          label={t('ledger.correct_reason')}
          description={t('ledger.correct_reason_hint')}
          rows={4}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={said('reason')}
        />
        {newer.length > 0 ? (
          <Notice tone="warn">
            {t('ledger.correct_moved')}
            <ol className={css.said}>
              {newer.map((one) => (
                <Said key={one.id} of={one} />
              ))}
            </ol>
          </Notice>
        ) : null}
        {moved ? null : <ProblemNotice problem={done.problem} hideFields />}
        <div className="row">
          <Button loading={done.busy} disabled={!wrong || reason.trim().length < LEAST} onClick={press}>
            {t('ledger.correct_save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What comes of it: by what is wrong, and by what was recorded. Of what counts no more already, nothing new. */
function effectOf(wrong: Wrong, entry: LedgerEntry) {
  if (wrong === 'correction_wrong') {
    return entry.row.deed === 'given'
      ? ('ledger.effect.given_again' as const)
      : ('ledger.effect.correction_wrong' as const);
  }
  if (wrong === 'other' || !entry.counts) return 'ledger.effect.other' as const;
  return entry.row.deed === 'acknowledged'
    ? ('ledger.effect.acknowledgement' as const)
    : (`ledger.effect.${entry.row.deed}` as const);
}
