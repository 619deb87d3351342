import { useText } from '@/ui/text';
import { paths } from '../paths';
import { useMe } from '../session';
import { PageTabs } from './PageTabs';

export function SettingsTabs() {
  const t = useText();
  const me = useMe();
  const sees = me?.roles.some((role) => role === 'administrator' || role === 'partner') ?? false;
  return (
    <PageTabs
      label={t('firm.settings')}
      entries={[
        [paths.settings(), t('firm.tab.style'), true],
        [paths.members(), t('firm.tab.members'), true],
        [paths.firmTrail(), t('firm.tab.trail'), sees],
        [paths.attempts(), t('firm.tab.attempts'), sees],
      ]}
    />
  );
}
