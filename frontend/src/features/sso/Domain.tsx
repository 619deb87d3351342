import { Button } from '@mantine/core';
import type { Client, Sso } from '@/api/types/client';
import { useAct } from '@/app/action';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { Copyable } from './Copyable';
import { step } from './queries';
import { Releasing } from './Releasing';

/** That the domain is the company's own; and that it is not needed here any more. */
export function Domain({ client, sso }: { client: Client; sso: Sso }) {
  const t = useText();
  const format = useFormat();
  const prove = useAct(() => step(client.id, 'domain-proof', sso.version), {
    refresh: [['client', client.id]],
    always: true,
  });
  if (sso.state !== 'draft') {
    return (
      <div className="stack">
        <p>{t('sso.domain.done', { date: sso.provenAt ? format.instantDay(sso.provenAt) : '' })}</p>
        <Releasing client={client} sso={sso} />
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{t('sso.domain.text', { domain: sso.domain ?? '' })}</p>
      <Copyable text={sso.proof ?? ''} />
      <ProblemNotice problem={prove.problem} />
      <p>
        <Button loading={prove.busy} onClick={() => prove.run(undefined)}>
          {t('sso.domain.check')}
        </Button>
      </p>
    </div>
  );
}
