import { useAct } from '@/app/action';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useTitle } from '@/app/view';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { ClientForm } from './ClientForm';
import { createClient } from './queries';

export function NewClientPage() {
  const t = useText();
  const go = useGo();
  const create = useAct(createClient, { refresh: [['firm']], done: (client) => go(paths.engagement(client.id)) });
  const me = useMe();
  useTitle(t('client.new'));
  if (!me?.roles.includes('administrator')) {
    return (
      <div className="pad">
        <PageHead title={t('client.new')} />
        <ReadOnlyLine reason={null} role={t('client.list_read_only')} />
        <Go to={paths.portfolio()}>{t('client.to_portfolio')}</Go>
      </div>
    );
  }
  return (
    <div className="pad">
      <PageHead title={t('client.new')} />
      <ClientForm
        client={null}
        busy={create.busy}
        problem={create.problem}
        verb={t('client.create')}
        onSubmit={create.run}
      />
    </div>
  );
}
