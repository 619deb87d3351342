import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DisposalEdit, Leaver, PeopleGroup } from '@/api/types/retention';
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
import { ReasonInput } from './ReasonInput';
import css from './Retention.module.css';
import { Listed } from './RowsDialog';
import { Shown } from './Shown';

/** As many as one disposal takes. */
const MOST = 500;

/** Whom, who decided so for the client, and why. What comes of it is looked at before anything goes. */
export function PrepareDialog({
  group,
  onClose,
  done,
}: {
  group: PeopleGroup;
  onClose: () => void;
  done: (id: string) => void;
}) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const [without, setWithout] = useState<readonly string[]>([]);
  // Whoever is there now under their address or number is another person, and why.
  const [others, setOthers] = useState<Readonly<Record<string, string>>>({});
  const [by, setBy] = useState('');
  const [on, setOn] = useState(today());
  const [evidence, setEvidence] = useState('');
  const [reason, setReason] = useState('');
  const { data: deciders = [], isSuccess } = useQuery(decidersQuery(client.id));
  const list = usePages<Leaver>(
    [...retentionKey(client.id), 'leavers', group.kind],
    `${retentionPath(client.id)}/leavers`,
    { kind: group.kind },
  );
  const shown = list.rows.slice(0, MOST).filter((one) => one.standing !== 'held');
  const another = Object.entries(others);
  // Of the longest gone, as many as one disposal takes; those who are held or may have come back are not among them.
  const count = Math.min(MOST, group.due) - group.held - group.returned - without.length + another.length;
  const act = useAct((body: DisposalEdit, key) => prepareDisposal(client.id, body, key), {
    refresh: moved(client.id),
    done: (made) => done(made.id),
  });
  const said = useFieldProblem(act.problem);
  return (
    <Dialog side title={t(`retention.prepare.${group.kind}`)} onClose={onClose}>
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
        <Shown id={evidence} error={said('evidenceId')} onChange={setEvidence} />
        <ReasonInput hint="retention.reason_nobody" value={reason} error={said('reason')} onChange={setReason} />
        <fieldset className={css.people}>
          <legend>{t('retention.whom', { count })}</legend>
          <Listed list={list}>
            {shown.map((one) => (
              <li key={one.personId}>
                {one.standing === 'returned' ? (
                  <Another
                    of={one}
                    said={others[one.personId]}
                    say={(why) => setOthers(saying(others, one.personId, why))}
                  />
                ) : (
                  <Check
                    type="checkbox"
                    name={one.personId}
                    checked={!without.includes(one.personId)}
                    onChange={(with_) =>
                      setWithout(with_ ? without.filter((id) => id !== one.personId) : [...without, one.personId])
                    }
                  >
                    {name(one.name)} · {t(`retention.left_on.${group.kind}`, { day: format.day(one.leftOn) })}
                  </Check>
                )}
              </li>
            ))}
          </Listed>
          <p className="dim small">
            {t('retention.whom_all', {
              held: group.held,
              returned: group.returned,
              over: Math.max(0, group.due - MOST),
            })}
          </p>
        </fieldset>
        <ProblemNotice problem={act.problem} hideFields />
        <div className="row">
          <Button
            loading={act.busy}
            disabled={
              !by || !on || reason.trim().length < 10 || count <= 0 || another.some(([, why]) => why.trim().length < 10)
            }
            onClick={() =>
              act.run({
                kind: group.kind,
                people: null,
                without: [...without],
                others: another.map(([personId, why]) => ({ personId, reason: why.trim() })),
                instructedBy: by,
                instructedOn: on,
                evidenceId: evidence || null,
                reason: reason.trim(),
              })
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

const saying = (others: Readonly<Record<string, string>>, id: string, why: string | undefined) => {
  const { [id]: _, ...rest } = others;
  return why === undefined ? rest : { ...rest, [id]: why };
};

/** Somebody who may have come back, unless whoever is there now is somebody else. */
function Another({ of, said, say }: { of: Leaver; said: string | undefined; say: (why: string | undefined) => void }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  return (
    <>
      <Check
        type="checkbox"
        name={of.personId}
        checked={said !== undefined}
        onChange={(with_) => say(with_ ? '' : undefined)}
      >
        {name(of.name)} · {t('retention.left_on.former_employees', { day: format.day(of.leftOn) })} ·{' '}
        {t('retention.standing.returned')}
      </Check>
      {said === undefined ? null : (
        <Textarea
          label={t('retention.another')}
          description={t('retention.reason_nobody')}
          rows={2}
          maxLength={2000}
          value={said}
          onChange={(event) => say(event.target.value)}
        />
      )}
    </>
  );
}
