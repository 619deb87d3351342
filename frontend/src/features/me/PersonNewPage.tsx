import { useState } from 'react';
import type { PersonEdit } from '@/api/types';
import { useAct } from '@/app/action';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useTitle } from '@/app/view';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './People.module.css';
import { PersonForm } from './PersonForm';
import { shapeOf, toEdit } from './person';
import { addPerson } from './queries';

export function PersonNewPage() {
  const t = useText();
  const name = useName();
  const go = useGo();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const [shape, setShape] = useState(() => shapeOf(null));
  const add = useAct((body: PersonEdit, key) => addPerson(clientId, body, key), {
    refresh: [['mine', 'roster']],
    done: (made) => go(paths.myPerson(made.id), { replace: true }),
  });
  useTitle(me?.client ? name(me.client.name) : null, t('me.person.new'));
  return (
    <>
      <Go to={paths.myPeople()} className={css.back}>
        ← {t('me.people')}
      </Go>
      <h1>{t('me.person.new')}</h1>
      <PersonForm
        shape={shape}
        onChange={setShape}
        busy={add.busy}
        problem={add.problem}
        onSubmit={() => add.run(toEdit(shape))}
      />
    </>
  );
}
