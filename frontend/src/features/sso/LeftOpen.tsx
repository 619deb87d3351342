import { Button } from '@mantine/core';
import type { Client, Sso } from '@/api/types/client';
import { useAct } from '@/app/action';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { step } from './queries';

/** The sign-in service was down when it was to be told: said until it has been, and told again from here, of an archived client too. */
export function LeftOpen({ client, sso }: { client: Client; sso: Sso }) {
  const t = useText();
  const again = useAct(() => step(client.id, 'stop', sso.version), {
    refresh: [
      ['client', client.id],
      ['firm', 'sso'],
    ],
    always: true,
  });
  if (!sso.leftOpen) return null;
  return (
    <>
      <ProblemNotice problem={again.problem} />
      <Notice
        tone="warn"
        action={
          <Button variant="default" loading={again.busy} onClick={() => again.run(undefined)}>
            {t('sso.left_open.again')}
          </Button>
        }
      >
        <p>{t(again.finished && !again.busy ? 'sso.left_open.still' : 'sso.left_open')}</p>
      </Notice>
    </>
  );
}
