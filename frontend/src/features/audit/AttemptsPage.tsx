import type { Attempt } from '@/api/types';
import { useWho } from '@/app/members';
import { usePages } from '@/app/pages';
import { SettingsTabs } from '@/app/shell/SettingsTabs';
import { useTitle } from '@/app/view';
import { type Column, DataTable } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { useTrailWords } from './words';

export function AttemptsPage() {
  const t = useText();
  const format = useFormat();
  const words = useTrailWords(useWho());
  const { rows, total, loading, problem, more, again } = usePages<Attempt>(
    ['firm', 'attempts'],
    '/api/firm/attempts',
    {},
  );
  useTitle(t('audit.attempts'));
  const columns: Column<Attempt>[] = [
    {
      key: 'at',
      header: t('audit.col.at'),
      width: '170px',
      cell: (one) => <span className="figures">{format.instant(one.at)}</span>,
    },
    {
      key: 'actor',
      header: t('audit.col.actor'),
      width: 'minmax(200px, 1fr)',
      cell: (one) => words.actor(one.actorKind, one.actorId),
    },
    {
      key: 'method',
      header: t('audit.col.method'),
      width: '200px',
      cell: (one) => (one.method ? t.of(`app.method.${one.method}`) : <span className="dim">—</span>),
    },
    {
      key: 'action',
      header: t('audit.col.action'),
      width: 'minmax(200px, 1fr)',
      cell: (one) => <span title={one.action}>{words.action(one.action)}</span>,
    },
    {
      key: 'client',
      header: t('audit.col.client'),
      width: 'minmax(160px, 1fr)',
      cell: (one) =>
        one.client ? (
          <Names of={one.client} alone />
        ) : one.clientId ? (
          <span className="figures" title={one.clientId}>
            {one.clientId.slice(-6)}
          </span>
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'outcome',
      header: t('audit.col.outcome'),
      width: '190px',
      cell: (one) => (
        <StatePill tone={one.outcome === 'done' ? 'done' : 'alarm'}>{words.outcome(one.outcome)}</StatePill>
      ),
    },
  ];
  return (
    <div className="pad">
      <SettingsTabs />
      <PageHead title={t('audit.attempts')} lede={t('audit.attempts_lede')} />
      <ProblemNotice problem={problem} retry={again} />
      {loading ? (
        <Loading lines={8} />
      ) : (
        <DataTable
          label={t('audit.attempts')}
          rows={rows}
          total={total}
          columns={columns}
          rowKey={(one) => one.id}
          rowHeight={36}
          onEnd={more}
          height="60vh"
          empty={t('audit.attempts_empty')}
        />
      )}
    </div>
  );
}
