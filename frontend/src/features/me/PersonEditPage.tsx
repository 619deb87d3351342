import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Person } from '@/api/types';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import css from '@/app/people/Phone.module.css';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useParam, useTitle, useView } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { Overtaken } from './Overtaken';
import { PersonForm } from './PersonForm';
import { rebased, shapeOf, toEdit } from './person';
import { personQuery } from './queries';
import { usePersonSave } from './usePersonSave';

export function PersonEditPage() {
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const { data: person, error, refetch } = useQuery(personQuery(clientId, useParam('personId')));
  const status = error ? toProblem(error).status : 0;
  if (status === 403 || status === 404) return <NotHere />;
  if (error && !person) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  return person ? <Edit key={person.id} clientId={clientId} person={person} /> : <Loading lines={8} />;
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
      <Go to={back} className={css.back}>
        ← {name(base.name)}
      </Go>
      <h1>{t('staff.edit_title', { name: name(base.name) })}</h1>
      <PersonForm
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
