import { useText } from '@/ui/text';
import { useClient } from '../client';
import { paths } from '../paths';
import { PageTabs } from './PageTabs';

/** Whom a client has: its staff, and beside them, never among them, its customers. */
export function PeopleTabs() {
  const t = useText();
  const client = useClient();
  return (
    <PageTabs
      label={t('app.tab.people')}
      entries={[
        [paths.people(client.id), t('client.people.staff'), true],
        [paths.customers(client.id), t('client.people.customers'), client.actions.viewCustomers?.allowed ?? false],
      ]}
    />
  );
}
