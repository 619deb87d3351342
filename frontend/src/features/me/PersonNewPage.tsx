import { useQuery } from '@tanstack/react-query';
import type { PersonEdit } from '@/api/types/people';
import { useAct } from '@/app/action';
import { useDraft } from '@/app/draft';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { Back } from '@/app/people/OnPhone';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useTitle } from '@/app/view';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { PersonForm } from './PersonForm';
import { type PersonShape, shapeOf, toEdit } from './person';
import { addPerson, homeQuery } from './queries';

export function PersonNewPage() {
  const t = useText();
  const name = useName();
  const go = useGo();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const { draft: shape, keep, forget } = useDraft<PersonShape>(`praya.person.${me?.id ?? ''}`, shapeOf(null));
  const { data: home } = useQuery(homeQuery(clientId));
  const add = useAct((body: PersonEdit, key) => addPerson(clientId, body, key), {
    refresh: [['mine', 'roster']],
    done: (made) => {
      forget();
      go(paths.myPerson(made.id), { replace: true });
    },
  });
  useTitle(me?.client ? name(me.client.name) : null, t('staff.new'));
  if (home?.actions.editPeople?.allowed === false) return <NotHere />;
  return (
    <>
      <Back to={paths.myPeople()}>{t('me.people')}</Back>
      <h1>{t('staff.new')}</h1>
      <PersonForm
        shape={shape}
        onChange={keep}
        busy={add.busy}
        problem={add.problem}
        onSubmit={() => add.run(toEdit(shape))}
      />
    </>
  );
}
