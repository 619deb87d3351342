import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Action } from '@/api/types';
import type { Person } from '@/api/types/people';
import { useFieldProblem } from '@/app/fields';
import css from '@/app/people/Phone.module.css';
import { ActionButton } from '@/ui/ActionButton';
import { today } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { Overtaken } from './Overtaken';
import { shapeOf, toEdit } from './person';
import { usePersonSave } from './usePersonSave';

interface Props {
  clientId: string;
  person: Person;
  action?: Action;
  /** Whoever reads this is the person. */
  self: boolean;
}

/** Leaving is a last working day: one date, one press; and it can be taken back. */
export function LastDay({ clientId, person, action, self }: Props) {
  const t = useText();
  const [day, setDay] = useState(person.lastWorkingDay ?? today());
  const { act, theirs, problem } = usePersonSave(clientId, person, {
    done: (saved) => setDay(saved.lastWorkingDay ?? today()),
  });
  const said = useFieldProblem(problem);
  const save = (lastWorkingDay: string) => act.run(toEdit({ ...shapeOf(person), lastWorkingDay }));
  const known = Boolean(person.lastWorkingDay) || person.leaver;
  return (
    <section className={css.section}>
      <h2>{t('staff.leaving')}</h2>
      <div className="stack">
        <TextInput
          size="lg"
          type="date"
          label={t('staff.last_day')}
          description={t(self ? 'staff.leaving_self' : 'staff.leaving_hint')}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          error={said('lastWorkingDay')}
        />
        <Overtaken theirs={theirs} />
        <ProblemNotice problem={problem} hideFields={Boolean(said('lastWorkingDay'))} />
        <ActionButton
          action={action}
          size="lg"
          fullWidth
          disabled={!day || day === person.lastWorkingDay}
          loading={act.busy}
          onClick={() => save(day)}
        >
          {t(known ? 'staff.mark_left_other' : 'staff.mark_left')}
        </ActionButton>
        {known ? (
          <ActionButton
            action={action}
            size="lg"
            variant="default"
            fullWidth
            loading={act.busy}
            onClick={() => save('')}
          >
            {t('staff.stays')}
          </ActionButton>
        ) : null}
        <p role="status" className={css.saved}>
          {act.result ? t('ui.saved') : ''}
        </p>
      </div>
    </section>
  );
}
