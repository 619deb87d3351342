import { Button } from '@mantine/core';
import { get } from '@/api/http';
import { CLIENT_ACTIONS } from '@/api/trail';
import type { AuditVerification } from '@/api/types';
import { ofClient } from '@/api/urls';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { useFormat } from '@/ui/format';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { TrailTable } from './TrailTable';

/** The client's own chain: to read, to filter, and to recompute, so that nobody has to trust it. */
export function TrailPage() {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  useClientTitle(t('audit.title'));
  const verify = useAct(() => get<AuditVerification>(`${ofClient(client.id)}/audit/verification`));
  const broken = verify.result?.lanes.find((lane) => !lane.intact);
  return (
    <>
      <PageHead title={t('audit.title')} lede={t('audit.lede')}>
        <Button variant="default" loading={verify.busy} onClick={() => verify.run(undefined)}>
          {t('audit.verify')}
        </Button>
      </PageHead>
      <div className="stack">
        <ProblemNotice problem={verify.problem} />
        {verify.result ? (
          <Notice tone={verify.result.intact ? 'plain' : 'warn'}>
            {verify.result.intact
              ? t('audit.intact', { lines: verify.result.lines, at: format.instant(verify.result.checkedAt) })
              : t('audit.broken', { line: broken?.firstBroken ?? 0, lane: broken?.lane ?? 0 })}
          </Notice>
        ) : null}
        <div>
          <TrailTable
            client={client}
            path={`${ofClient(client.id)}/audit`}
            queryKey={['client', client.id, 'audit']}
            actions={CLIENT_ACTIONS}
            height="max(320px, calc(100dvh - 345px))"
          />
        </div>
      </div>
    </>
  );
}
