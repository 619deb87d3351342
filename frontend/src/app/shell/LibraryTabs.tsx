import { useLocation } from '@tanstack/react-router';
import tabs from '@/ui/Tabs.module.css';
import { useText } from '@/ui/text';
import { Go } from '../Go';
import { paths } from '../paths';
import { useMe } from '../session';

/** What the firm keeps once for all its clients. */
export function LibraryTabs() {
  const t = useText();
  const me = useMe();
  const { pathname } = useLocation();
  // What a change would do is shown of the clients that one works on: whoever sees the whole firm works on none.
  const works = !me?.roles.some((role) => role === 'administrator' || role === 'partner');
  const entries: [string, string, boolean][] = [
    [paths.dossiers(), t('dossier.tab'), true],
    [paths.changes(), t('dossier.tab_changes'), works],
  ];
  return (
    <nav className={tabs.tabs} style={{ margin: '-8px 0 20px -10px' }} aria-label={t('app.library')}>
      {entries.map(([to, label, shown]) =>
        shown ? (
          <Go key={to} to={to} className={tabs.tab} aria-current={pathname.startsWith(to) ? 'page' : undefined}>
            {label}
          </Go>
        ) : null,
      )}
    </nav>
  );
}
