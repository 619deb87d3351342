import { useState } from 'react';
import type { Attempt } from '@/api/types';
import { useWho } from '@/app/members';
import { usePages } from '@/app/pages';
import { SettingsTabs } from '@/app/shell/SettingsTabs';
import { useTitle, useView } from '@/app/view';
import { type Column, DataTable } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, PageHead } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { useTrailWords } from './words';

const KINDS = ['signing', 'refused'] as const;
type Kind = (typeof KINDS)[number];

function AttemptDetail({ attempt, words }: { attempt: Attempt; words: ReturnType<typeof useTrailWords> }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  return (
    <Facts
      items={[
        [
          t('audit.col.at'),
          <span key="at" className="figures">
            {format.instantSecond(attempt.at)}
          </span>,
        ],
        [t('audit.col.actor'), words.actor(attempt.actorKind, attempt.actorId)],
        [t('audit.col.method'), attempt.method ? t.of(`app.method.${attempt.method}`) : '—'],
        [t('audit.col.action'), words.action(attempt.action)],
        [t('audit.col.client'), attempt.client ? name(attempt.client) : '—'],
        [t('audit.col.outcome'), words.outcome(attempt.outcome)],
      ]}
    />
  );
}

export function AttemptsPage() {
  const t = useText();
  const format = useFormat();
  const words = useTrailWords(useWho());
  const [view, change] = useView();
  const kind = KINDS.find((one) => one === view.kind);
  const { rows, total, loading, problem, more, again } = usePages<Attempt>(['firm', 'attempts'], '/api/firm/attempts', {
    kind,
  });
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (one: Attempt) => setOpen(open === one.id ? null : one.id);
  useTitle(t('audit.attempts'));
  const columns: Column<Attempt>[] = [
    {
      key: 'at',
      header: t('audit.col.at'),
      width: '170px',
      cell: (one) => (
        <button
          type="button"
          className="text-button figures"
          style={{ color: 'inherit', textDecoration: 'none' }}
          aria-expanded={open === one.id}
          onClick={() => toggle(one)}
        >
          {format.instant(one.at)}
        </button>
      ),
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
      {problem && rows.length === 0 ? null : (
        <div className="toolbar">
          <Views<Kind | 'all'>
            label={t('audit.filter.kind')}
            current={kind ?? 'all'}
            onChange={(key) => change({ kind: key === 'all' ? undefined : key })}
            tabs={(['all', ...KINDS] as const).map((key) => ({ key, label: t(`audit.attempts.${key}`) }))}
          />
          {total === null ? null : <span className="dim small figures">{t('audit.total', { total })}</span>}
        </div>
      )}
      {loading ? (
        <Loading lines={8} />
      ) : problem && rows.length === 0 ? null : (
        <DataTable
          label={t('audit.attempts')}
          rows={rows}
          total={total}
          columns={columns}
          rowKey={(one) => one.id}
          rowHeight={36}
          onOpen={toggle}
          detail={{ of: open, render: (one) => <AttemptDetail attempt={one} words={words} /> }}
          onEnd={more}
          height="60vh"
          empty={t('audit.attempts_empty')}
        />
      )}
    </div>
  );
}
