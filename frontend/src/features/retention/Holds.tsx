import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Action } from '@/api/types';
import type { Hold } from '@/api/types/retention';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { usePages } from '@/app/pages';
import { ActionButton } from '@/ui/ActionButton';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { PlaceDialog } from './PlaceDialog';
import { liftHold, moved, retentionKey, retentionPath } from './queries';
import { ReasonInput } from './ReasonInput';
import css from './Retention.module.css';
import { Listed } from './RowsDialog';

/** What nobody may touch, and since when; what was lifted stays in the list. */
export function Holds({ action }: { action: Action | undefined }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const [placing, setPlacing] = useState(false);
  const [lifting, setLifting] = useState<Hold | null>(null);
  const list = usePages<Hold>([...retentionKey(client.id), 'holds'], `${retentionPath(client.id)}/holds`, {});
  return (
    <Section
      title={t('retention.holds')}
      aside={
        <ActionButton size="xs" variant="default" action={action} onClick={() => setPlacing(true)}>
          {t('retention.hold')}
        </ActionButton>
      }
    >
      <p className="dim prose">{t('retention.holds_text')}</p>
      <Listed list={list} none={t('retention.holds_none')}>
        {list.rows.map((one) => (
          <li key={one.id} className={css.group}>
            <div>
              <b>
                {t(`retention.hold_on.${one.kind}`)} · {name(one.subject)}
              </b>
              <span className="small block">{one.reason}</span>
              <span className="dim small block">
                {t('retention.placed', { by: name(one.placedBy), at: format.instant(one.placedAt) })}
              </span>
              {one.liftedAt ? (
                <span className="dim small block">
                  {t('retention.lifted', { by: name(one.liftedBy), at: format.instant(one.liftedAt) })}{' '}
                  {one.liftedReason}
                </span>
              ) : null}
            </div>
            <span>
              <StatePill tone={one.liftedAt ? 'quiet' : 'alarm'}>
                {t(one.liftedAt ? 'retention.hold_lifted' : 'retention.hold_in_force')}
              </StatePill>
              {!one.liftedAt && action?.allowed ? (
                <Button size="xs" variant="default" className={css.lift} onClick={() => setLifting(one)}>
                  {t('retention.lift')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </Listed>
      {placing ? <PlaceDialog onClose={() => setPlacing(false)} /> : null}
      {lifting ? <LiftDialog hold={lifting} onClose={() => setLifting(null)} /> : null}
    </Section>
  );
}

function LiftDialog({ hold, onClose }: { hold: Hold; onClose: () => void }) {
  const t = useText();
  const name = useName();
  const client = useClient();
  const [reason, setReason] = useState('');
  const act = useAct((said: string) => liftHold(client.id, hold.id, said, hold.version), {
    refresh: moved(client.id),
    always: true,
    done: onClose,
  });
  const said = useFieldProblem(act.problem);
  return (
    <Dialog title={t('retention.lift_title', { subject: name(hold.subject) })} onClose={onClose}>
      <div className="stack">
        <p className="dim">{t('retention.lift_text')}</p>
        <ReasonInput hint="retention.reason_nobody" value={reason} error={said('reason')} onChange={setReason} />
        <ProblemNotice problem={act.problem} hideFields />
        <div className="row">
          <Button loading={act.busy} disabled={reason.trim().length < 10} onClick={() => act.run(reason.trim())}>
            {t('retention.lift')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
