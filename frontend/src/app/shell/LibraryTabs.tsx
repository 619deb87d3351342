import { useText } from '@/ui/text';
import { paths } from '../paths';
import { useWorksOnClients } from '../session';
import { PageTabs } from './PageTabs';

/** What the firm keeps once for all its clients. */
export function LibraryTabs() {
  const t = useText();
  const works = useWorksOnClients();
  return (
    <PageTabs
      label={t('app.library')}
      entries={[
        [paths.dossiers(), t('dossier.tab'), true],
        [paths.templates(), t('dossier.tab_templates'), true],
        [paths.noticeTemplates(), t('dossier.tab_notices'), works],
        [paths.changes(), t('dossier.tab_changes'), works],
      ]}
    />
  );
}
