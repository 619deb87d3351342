import { useQuery } from '@tanstack/react-query';
import { dossiersQuery, lookAgain } from '@/app/dossiers';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { daysUntil, useFormat } from '@/ui/format';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';

/** As long before as the worklist calls near. */
const SOON = 30;
/** Days do not pass faster: the worklist is opened far more often. */
const RARELY = 3_600_000;

/** What the firm has established for all its clients is nobody's client: whoever looks after it is reminded here. */
export function DossiersDue() {
  const t = useText();
  const me = useMe();
  const format = useFormat();
  const { data } = useQuery({ ...dossiersQuery, staleTime: RARELY });
  const due = (data?.items ?? [])
    .map((one) => ({ ...one, by: lookAgain(one) }))
    .filter(({ ownerId, by }) => ownerId === me?.id && by && daysUntil(by) <= SOON)
    .sort((a, b) => (a.by ?? '').localeCompare(b.by ?? ''));
  const [first] = due;
  if (!first?.by) return null;
  const late = daysUntil(first.by) < 0;
  const templates = due.every((one) => one.kind === 'template');
  const one = templates ? paths.template(first.id) : paths.dossier(first.id);
  const to = due.length === 1 ? one : templates ? paths.templates() : paths.dossiers();
  return (
    <Notice
      tone={late ? 'warn' : undefined}
      action={
        <Go to={to} className="button-link">
          {t('obligation.dossiers_look')}
        </Go>
      }
    >
      {t(late ? 'obligation.dossiers_late' : 'obligation.dossiers_due', {
        count: due.length,
        date: format.day(first.by),
      })}
    </Notice>
  );
}
