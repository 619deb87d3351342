import { useQuery } from '@tanstack/react-query';
import { FIRM_ACTIONS } from '@/api/trail';
import { dossiersQuery } from '@/app/dossiers';
import { SettingsTabs } from '@/app/shell/SettingsTabs';
import { useSubject } from '@/app/subject';
import { useTitle } from '@/app/view';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import type { Called } from './LineDetail';
import { TrailTable } from './TrailTable';

/** What the firm keeps once for all clients, by what each dossier is about. */
function useDossiers(): Called {
  const subject = useSubject();
  const { data: shelf } = useQuery(dossiersQuery);
  return (kind, id) => {
    const dossier = kind === 'dossier' ? shelf?.items.find((one) => one.id === id) : undefined;
    return dossier ? subject(dossier, true) : null;
  };
}

/** What was done for the firm as a whole; what was done for a client stands in the client's own trail. */
export function FirmTrailPage() {
  const t = useText();
  const called = useDossiers();
  useTitle(t('audit.firm'));
  return (
    <div className="pad">
      <SettingsTabs />
      <PageHead title={t('audit.firm')} lede={t('audit.firm_lede')} />
      <TrailTable
        path="/api/firm/audit"
        queryKey={['firm', 'audit']}
        actions={FIRM_ACTIONS}
        alsoCalled={called}
        height="60vh"
      />
    </div>
  );
}
