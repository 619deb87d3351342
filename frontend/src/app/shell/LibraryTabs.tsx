import { useText } from '@/ui/text';
import { paths } from '../paths';
import { useMe } from '../session';
import { PageTabs } from './PageTabs';

/** What the firm keeps once for all its clients. */
export function LibraryTabs() {
  const t = useText();
  const me = useMe();
  // What a change would do is shown of the clients that one works on: whoever sees the whole firm works on none.
  const works = !me?.roles.some((role) => role === 'administrator' || role === 'partner');
  return (
    <PageTabs
      label={t('app.library')}
      entries={[
        [paths.dossiers(), t('dossier.tab'), true],
        [paths.templates(), t('dossier.tab_templates'), true],
        [paths.changes(), t('dossier.tab_changes'), works],
      ]}
    />
  );
}
