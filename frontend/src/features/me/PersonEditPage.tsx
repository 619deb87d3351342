import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '@/api/types/people';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { Back, One } from '@/app/people/OnPhone';
import { useMe } from '@/app/session';
import { useParam, useTitle, useView } from '@/app/view';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { Overtaken } from './Overtaken';
import { PersonForm } from './PersonForm';
import { rebased, shapeOf, toEdit } from './person';
import { personQuery } from './queries';
import { usePersonSave } from './usePersonSave';

export function PersonEditPage() {
  const clientId = useMe()?.client?.id ?? '';
  const query = useQuery(personQuery(clientId, useParam('personId')));
  return <One of={query}>{(person) => <Edit key={person.id} clientId={clientId} person={person} />}</One>;
}

function Edit({ clientId, person }: { clientId: string; person: Person }) {
  const t = useText();
  const name = useName();
  const go = useGo();
  const me = useMe();
  const [{ filter, q }] = useView();
  // The version that was opened for editing: asking again must not lift it under the person's hands.
  const [base, setBase] = useState(person);
  const [shape, setShape] = useState(() => shapeOf(person));
  const back = paths.myPerson(person.id, { filter, q });
  const { act, theirs, problem } = usePersonSave(clientId, base, {
    done: () => go(back, { replace: true }),
    overtaken: (now) => {
      setShape((typed) => rebased(typed, base, now));
      setBase(now);
    },
  });
  useTitle(me?.client ? name(me.client.name) : null, name(base.name));
  return (
    <>
      <Back to={back}>{name(base.name)}</Back>
      <h1>{t('staff.edit_title', { name: name(base.name) })}</h1>
      <PersonForm
        known
        shape={shape}
        onChange={setShape}
        busy={act.busy}
        problem={problem}
        notice={<Overtaken theirs={theirs} />}
        onSubmit={() => act.run(toEdit(shape))}
      />
    </>
  );
}
