import type { Attempt } from '@/api/contract';
import { usePages } from '@/app/pages';
import { SettingsTabs } from '@/app/shell/SettingsTabs';
import { useTitle } from '@/app/view';
import { type Column, DataTable } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';

export function AttemptsPage() {
  const t = useText();
  const name = useName();
  const format = useFormat();
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
      width: '190px',
      cell: (one) => <span className="figures">{format.instant(one.at)}</span>,
    },
    {
      key: 'actor',
      header: t('audit.col.actor'),
      width: '200px',
      cell: (one) => (one.actor.name ? name(one.actor.name) : (one.actor.id?.slice(0, 8) ?? '—')),
    },
    {
      key: 'action',
      header: t('audit.col.action'),
      width: '200px',
      cell: (one) => <code>{one.permission ?? '—'}</code>,
    },
    { key: 'path', header: t('audit.col.path'), width: 'minmax(260px, 1fr)', cell: (one) => <code>{one.path}</code> },
    { key: 'outcome', header: t('audit.col.outcome'), width: '140px', cell: (one) => one.outcome },
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
