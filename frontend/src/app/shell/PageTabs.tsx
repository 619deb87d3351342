import { useLocation } from '@tanstack/react-router';
import tabs from '@/ui/Tabs.module.css';
import { Go } from '../Go';

interface Props {
  label: string;
  entries: [to: string, label: string, shown: boolean][];
}

/** The pages that belong together, above each of them. */
export function PageTabs({ label, entries }: Props) {
  const { pathname } = useLocation();
  // One page may lie below another: of those that fit, the longest is the one that is here.
  const [here] = entries
    .map(([to]) => to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.length - a.length);
  return (
    <nav className={`${tabs.tabs} ${tabs.pages}`} aria-label={label}>
      {entries.map(([to, name, shown]) =>
        shown ? (
          <Go key={to} to={to} className={tabs.tab} aria-current={to === here ? 'page' : undefined}>
            {name}
          </Go>
        ) : null,
      )}
    </nav>
  );
}
