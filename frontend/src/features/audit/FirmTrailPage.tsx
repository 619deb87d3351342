import { FIRM_ACTIONS } from '@/api/trail';
import { SettingsTabs } from '@/app/shell/SettingsTabs';
import { useTitle } from '@/app/view';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { TrailTable } from './TrailTable';

/** What was done for the firm as a whole; what was done for a client stands in the client's own trail. */
export function FirmTrailPage() {
  const t = useText();
  useTitle(t('audit.firm'));
  return (
    <div className="pad">
      <SettingsTabs />
      <PageHead title={t('audit.firm')} lede={t('audit.firm_lede')} />
      <TrailTable path="/api/firm/audit" queryKey={['firm', 'audit']} actions={FIRM_ACTIONS} height="60vh" />
    </div>
  );
}
