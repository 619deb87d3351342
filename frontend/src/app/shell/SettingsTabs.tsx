import { useLocation } from '@tanstack/react-router';
import tabs from '@/ui/Tabs.module.css';
import { useText } from '@/ui/text';
import { Go } from '../Go';
import { paths } from '../paths';
import { useMe } from '../session';

export function SettingsTabs() {
  const t = useText();
  const me = useMe();
  const { pathname } = useLocation();
  const sees = me?.roles.some((role) => role === 'administrator' || role === 'partner') ?? false;
  const entries: [string, string, boolean][] = [
    [paths.settings(), t('firm.tab.style'), true],
    [paths.members(), t('firm.tab.members'), true],
    [paths.firmTrail(), t('firm.tab.trail'), sees],
    [paths.attempts(), t('firm.tab.attempts'), sees],
  ];
  return (
    <nav className={tabs.tabs} style={{ margin: '-8px 0 20px -10px' }} aria-label={t('firm.settings')}>
      {entries.map(([to, label, shown]) =>
        shown ? (
          <Go key={to} to={to} className={tabs.tab} aria-current={pathname === to ? 'page' : undefined}>
            {label}
          </Go>
        ) : null,
      )}
    </nav>
  );
}
