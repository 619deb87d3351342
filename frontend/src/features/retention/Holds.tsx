import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action, Hold, HoldEdit } from '@/api/types';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { usePages } from '@/app/pages';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { Section } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { liftHold, moved, noticesQuery, peopleQuery, placeHold, retentionKey, retentionPath } from './queries';
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

function PlaceDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const name = useName();
  const client = useClient();
  const [kind, setKind] = useState<HoldEdit['kind']>('person');
  const [subject, setSubject] = useState('');
  const [q, setQ] = useState('');
  const [reason, setReason] = useState('');
  const { data: notices = [] } = useQuery({ ...noticesQuery(client.id), enabled: kind === 'notice' });
  const { data: people = [] } = useQuery(peopleQuery(client.id, q));
  const act = useAct((body: HoldEdit, key) => placeHold(client.id, body, key), {
    refresh: moved(client.id),
    done: onClose,
  });
  const said = useFieldProblem(act.problem);
  return (
    <Dialog title={t('retention.hold_title')} onClose={onClose}>
      <div className="stack">
        <fieldset className={css.people}>
          <legend>{t('retention.hold_what')}</legend>
          {(['person', 'notice', 'client'] as const).map((one) => (
            <Check
              key={one}
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => {
                setKind(one);
                setSubject('');
              }}
            >
              {t(`retention.hold_kind.${one}`)}
            </Check>
          ))}
        </fieldset>
        {kind === 'notice' ? (
          <NativeSelect
            label={t('retention.hold_on.notice')}
            value={subject}
            error={said('subjectId')}
            onChange={(event) => setSubject(event.target.value)}
            data={[
              { value: '', label: t('retention.choose') },
              ...notices.map((one) => ({ value: one.id, label: `${one.number} · ${name(one.title)}` })),
            ]}
          />
        ) : null}
        {kind === 'person' ? (
          <fieldset className={css.people}>
            <legend>{t('retention.hold_on.person')}</legend>
            <SearchBox label={t('retention.find_person')} value={q} onChange={setQ} />
            {people.map((one) => (
              <Check
                key={one.id}
                type="radio"
                name="person"
                checked={subject === one.id}
                onChange={() => setSubject(one.id)}
              >
                {name(one.name)}
                {one.department ? ` · ${one.department}` : ''}
              </Check>
            ))}
          </fieldset>
        ) : null}
        <ReasonInput hint="retention.reason_nobody" value={reason} error={said('reason')} onChange={setReason} />
        <ProblemNotice problem={act.problem} hideFields />
        <div className="row">
          <Button
            loading={act.busy}
            disabled={reason.trim().length < 10 || (kind !== 'client' && !subject)}
            onClick={() => act.run({ kind, subjectId: subject || null, reason: reason.trim() })}
          >
            {t('retention.hold')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
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
