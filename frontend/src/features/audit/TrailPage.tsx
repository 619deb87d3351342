import { Button, TextInput } from '@mantine/core';
import type { AuditLine, AuditVerification } from '@/api/contract';
import { get } from '@/api/http';
import { ofClient } from '@/api/urls';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { usePages } from '@/app/pages';
import { useView } from '@/app/view';
import { type Column, DataTable } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';

/** To read, to filter, and to recompute: nobody has to trust it. */
export function TrailPage() {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const [view, change] = useView();
  useClientTitle(t('audit.title'));
  const { rows, total, loading, problem, more, again } = usePages<AuditLine>(
    ['client', client.id, 'audit'],
    `${ofClient(client.id)}/audit`,
    {
      action: view.action,
      actor: view.actor,
      from: view.from,
      to: view.to,
    },
  );
  const verify = useAct(() => get<AuditVerification>(`${ofClient(client.id)}/audit/verification`));
  const broken = verify.result?.lanes.find((lane) => !lane.intact);
  const columns: Column<AuditLine>[] = [
    {
      key: 'at',
      header: t('audit.col.at'),
      width: '180px',
      cell: (line) => <span className="figures">{format.instant(line.at)}</span>,
    },
    {
      key: 'actor',
      header: t('audit.col.actor'),
      width: '180px',
      cell: (line) =>
        line.actor.id ? (
          <button type="button" className="text-button" onClick={() => change({ actor: line.actor.id ?? undefined })}>
            {line.actor.name ? name(line.actor.name) : line.actor.id.slice(0, 8)}
          </button>
        ) : (
          t('audit.system')
        ),
    },
    {
      key: 'action',
      header: t('audit.col.action'),
      width: 'minmax(180px, 1fr)',
      cell: (line) => <code>{line.action}</code>,
    },
    {
      key: 'subject',
      header: t('audit.col.subject'),
      width: 'minmax(180px, 1fr)',
      cell: (line) =>
        line.subject ? (
          <span title={line.subject.id ?? ''}>
            {line.subject.kind} <span className="dim figures">{line.subject.id?.slice(-8)}</span>
          </span>
        ) : (
          '—'
        ),
    },
    {
      key: 'outcome',
      header: t('audit.col.outcome'),
      width: '110px',
      cell: (line) => (
        <StatePill tone={/done|allowed|ok/.test(line.outcome) ? 'done' : 'alarm'}>
          {t.of(`audit.outcome.${line.outcome}`, null, 'audit.outcome.done')}
        </StatePill>
      ),
    },
    {
      key: 'seq',
      header: t('audit.col.seq'),
      width: '84px',
      numeric: true,
      cell: (line) => `${line.lane}·${line.seq}`,
    },
    {
      key: 'hash',
      header: t('audit.col.hash'),
      width: '150px',
      cell: (line) => (
        <code
          title={[
            line.hash,
            `${t('audit.before')} ${line.digestBefore ?? '—'}`,
            `${t('audit.after')} ${line.digestAfter ?? '—'}`,
          ].join('\n')}
        >
          {line.hash.slice(0, 14)}
        </code>
      ),
    },
  ];
  return (
    <>
      <PageHead title={t('audit.title')} lede={t('audit.lede')}>
        <Button variant="default" loading={verify.busy} onClick={() => verify.run(undefined)}>
          {t('audit.verify')}
        </Button>
      </PageHead>
      <div className="stack">
        <ProblemNotice problem={problem ?? verify.problem} retry={again} />
        {verify.result ? (
          <Notice tone={verify.result.intact ? 'plain' : 'warn'}>
            {verify.result.intact
              ? t('audit.intact', { lines: verify.result.lines, at: format.instant(verify.result.checkedAt) })
              : t('audit.broken', { line: broken?.firstBroken ?? 0, lane: broken?.lane ?? 0 })}
          </Notice>
        ) : null}
        <div className="toolbar">
          <div className="row">
            <TextInput
              size="xs"
              label={t('audit.filter.action')}
              value={view.action ?? ''}
              onChange={(event) => change({ action: event.target.value || undefined })}
            />
            <TextInput
              size="xs"
              type="date"
              label={t('audit.filter.from')}
              value={view.from ?? ''}
              onChange={(event) => change({ from: event.target.value || undefined })}
            />
            <TextInput
              size="xs"
              type="date"
              label={t('audit.filter.to')}
              value={view.to ?? ''}
              onChange={(event) => change({ to: event.target.value || undefined })}
            />
            {view.actor ? (
              <Button variant="subtle" onClick={() => change({ actor: undefined })}>
                {t('audit.filter.actor')} ✕
              </Button>
            ) : null}
          </div>
          {total === null ? null : <span className="dim small figures">{t('audit.total', { total })}</span>}
        </div>
        {loading ? (
          <Loading lines={10} />
        ) : (
          <DataTable
            label={t('audit.title')}
            rows={rows}
            total={total}
            columns={columns}
            rowKey={(line) => `${line.lane}-${line.seq}`}
            rowHeight={36}
            onEnd={more}
            height="calc(100dvh - 380px)"
            empty={t('audit.empty')}
          />
        )}
      </div>
    </>
  );
}
