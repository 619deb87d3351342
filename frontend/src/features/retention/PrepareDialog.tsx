import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DisposalEdit, Leaver } from '@/api/types';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { usePages } from '@/app/pages';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { today, useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { decidersQuery, moved, prepareDisposal, retentionKey, retentionPath } from './queries';
import css from './Retention.module.css';
import { Listed } from './RowsDialog';

/** Whom, who decided so for the client, and why. What comes of it is looked at before anything goes. */
export function PrepareDialog({ onClose, done }: { onClose: () => void; done: (id: string) => void }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const [without, setWithout] = useState<readonly string[]>([]);
  const [by, setBy] = useState('');
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState('');
  const { data: deciders = [], isSuccess } = useQuery(decidersQuery(client.id));
  const list = usePages<Leaver>([...retentionKey(client.id), 'leavers'], `${retentionPath(client.id)}/leavers`, {});
  const shown = list.rows.filter((one) => one.standing === 'due');
  const chosen = shown.filter((one) => !without.includes(one.personId)).map((one) => one.personId);
  const act = useAct((body: DisposalEdit, key) => prepareDisposal(client.id, body, key), {
    refresh: moved(client.id),
    done: (made) => done(made.id),
  });
  const said = useFieldProblem(act.problem);
  const whole = without.length === 0;
  return (
    <Dialog side title={t('retention.prepare_title')} onClose={onClose}>
      <div className="stack">
        <p className="dim">{t('retention.prepare_text')}</p>
        {isSuccess && deciders.length === 0 ? <Notice tone="warn">{t('retention.no_decider')}</Notice> : null}
        <NativeSelect
          label={t('retention.instructed_by')}
          description={t('retention.instructed_by_hint')}
          value={by}
          error={said('instructedBy')}
          onChange={(event) => setBy(event.target.value)}
          data={[
            { value: '', label: t('retention.choose') },
            ...deciders.map((one) => ({
              value: one.id,
              label: `${name(one.name)}${one.title ? ` · ${one.title}` : ''}`,
            })),
          ]}
        />
        <TextInput
          type="date"
          label={t('retention.instructed_on')}
          value={on}
          max={today()}
          error={said('instructedOn')}
          onChange={(event) => setOn(event.target.value)}
        />
        <Textarea
          label={t('retention.reason')}
          description={t('retention.reason_nobody')}
          rows={3}
          maxLength={2000}
          value={reason}
          error={said('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <fieldset className={css.people}>
          <legend>
            {t('retention.whom', {
              count: whole && list.rows.length < (list.total ?? 0) ? (list.total ?? 0) : chosen.length,
            })}
          </legend>
          <Listed list={list}>
            {list.rows.map((one) => (
              <li key={one.personId}>
                <Check
                  type="checkbox"
                  name={one.personId}
                  disabled={one.standing !== 'due'}
                  checked={one.standing === 'due' && !without.includes(one.personId)}
                  onChange={(with_) =>
                    setWithout(with_ ? without.filter((id) => id !== one.personId) : [...without, one.personId])
                  }
                >
                  {name(one.name)} · {t('retention.left_on', { day: format.day(one.leftOn) })}
                  {one.standing === 'due' ? '' : ` · ${t(`retention.standing.${one.standing}`)}`}
                </Check>
              </li>
            ))}
          </Listed>
          <p className="dim small">{t(whole ? 'retention.whom_all' : 'retention.whom_some')}</p>
        </fieldset>
        <ProblemNotice problem={act.problem} hideFields />
        <div className="row">
          <Button
            loading={act.busy}
            disabled={!by || !on || reason.trim().length < 10 || (!whole && chosen.length === 0)}
            onClick={() =>
              act.run({ people: whole ? null : chosen, instructedBy: by, instructedOn: on, reason: reason.trim() })
            }
          >
            {t('retention.preview')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
