import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HoldEdit, Leaver } from '@/api/types/retention';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { useText } from '@/ui/text';
import { moved, noticesQuery, peopleQuery, placeHold } from './queries';
import { ReasonInput } from './ReasonInput';
import css from './Retention.module.css';

/** @param person who is to be held; otherwise it is asked what is */
export function PlaceDialog({ person, onClose }: { person?: Leaver; onClose: () => void }) {
  const t = useText();
  const name = useName();
  const client = useClient();
  const [kind, setKind] = useState<HoldEdit['kind']>('person');
  const [subject, setSubject] = useState(person?.personId ?? '');
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
        {person ? (
          <p>
            {t('retention.hold_on.person')} · {name(person.name)}
          </p>
        ) : (
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
        )}
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
        {kind === 'person' && !person ? (
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
