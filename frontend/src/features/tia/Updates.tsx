import { useQuery } from '@tanstack/react-query';
import { adoptionQuery } from '@/app/adoption';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import type { Editor } from './useEditor';

/** There is something newer beneath this assessment: nothing moves until somebody has looked at what it changes. */
export function Updates({ editor: { clientId, tia } }: { editor: Editor }) {
  const t = useText();
  const over = tia.state === 'superseded' || tia.state === 'abandoned';
  const { data } = useQuery({ ...adoptionQuery(clientId, tia.id), enabled: !over });
  // Where a next version is under way, that one is brought up to date.
  const followed = data?.pack?.effect.apply.reason === 'version_under_way';
  if (over || followed) return null;
  const see = (kind: string) => (
    <Go to={paths.adoption(clientId, tia.id, kind)} className="button-link">
      {t('tia.update_see')}
    </Go>
  );
  return (
    <>
      {data?.pack ? (
        <Notice action={see('pack')}>{t('tia.update_pack', { version: data.pack.effect.toVersion })}</Notice>
      ) : null}
      {data?.dossiers ? <Notice action={see('dossiers')}>{t('tia.update_dossiers')}</Notice> : null}
    </>
  );
}
