import { useAct } from '@/app/action';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useTitle } from '@/app/view';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { ClientForm } from './ClientForm';
import { createClient } from './queries';

export function NewClientPage() {
  const t = useText();
  const go = useGo();
  const create = useAct(createClient, { refresh: [['firm']], done: (client) => go(paths.engagement(client.id)) });
  useTitle(t('client.new'));
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
