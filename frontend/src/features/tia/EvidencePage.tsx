import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { EVIDENCE_KINDS, type Evidence } from '@/api/types';
import { evidenceUrl, ofClient } from '@/api/urls';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { useWho } from '@/app/members';
import { usePages } from '@/app/pages';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { type Column, DataTable } from '@/ui/DataTable';
import { Digest } from '@/ui/Digest';
import { Due } from '@/ui/Due';
import { EmptyState } from '@/ui/EmptyState';
import { EvidenceInput } from '@/ui/EvidenceInput';
import { FileDrop } from '@/ui/FileDrop';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { addEvidence, oneEvidenceQuery } from './queries';

type Facts = Parameters<typeof addEvidence>[2];

export function EvidencePage() {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const who = useWho(client.id);
  const { rows, total, loading, problem, more, again } = usePages<Evidence>(
    ['client', client.id, 'evidence', 'pages'],
    `${ofClient(client.id)}/evidence`,
    {},
  );
  const [file, setFile] = useState<File | null>(null);
  const add = useAct(
    (given: { file: File; facts: Facts }, key) => addEvidence(client.id, given.file, given.facts, key),
    {
      refresh: [['client', client.id, 'evidence']],
      done: () => setFile(null),
    },
  );
  // From the worklist: the file that is to be replaced.
  const wanted = decodeURIComponent(useLocation().hash.replace(/^#/, '')) || null;
  const { data: old } = useQuery({ ...oneEvidenceQuery(client.id, wanted ?? ''), enabled: wanted !== null });
  useClientTitle(t('tia.evidence'));
  if (problem) return <ProblemNotice problem={problem} retry={again} />;
  if (loading) return <Loading />;
  const columns: Column<Evidence>[] = [
    {
      key: 'name',
      header: t('tia.evidence.name'),
      width: 'minmax(200px, 2fr)',
      cell: (one) => (
        <a className="cut" href={evidenceUrl(client.id, one.id)} title={one.name}>
          {one.name}
        </a>
      ),
    },
    { key: 'kind', header: t('ui.evidence.kind'), width: '130px', cell: (one) => t(`ui.evidence.kind.${one.kind}`) },
    {
      key: 'effective',
      header: t('ui.evidence.effective'),
      width: '132px',
      cell: (one) => (one.effectiveOn ? format.day(one.effectiveOn) : <span className="dim">—</span>),
    },
    {
      key: 'expires',
      header: t('ui.evidence.expires'),
      width: '132px',
      cell: (one) => (one.expiresOn ? <Due day={one.expiresOn} stacked /> : <span className="dim">—</span>),
    },
    {
      key: 'size',
      header: t('tia.evidence.size'),
      width: '80px',
      numeric: true,
      cell: (one) => format.bytes(one.size),
    },
    {
      key: 'by',
      header: t('tia.evidence.by'),
      width: '220px',
      cell: (one) => t('tia.by', { name: name(who(one.addedBy)), at: format.instantDay(one.addedAt) }),
    },
    {
      key: 'hash',
      header: t('tia.evidence.hash'),
      width: '220px',
      cell: (one) => <Digest of={one.sha256} />,
    },
  ];
  const may = client.actions.addEvidence;
  const drop =
    may && !may.allowed ? (
      <ReadOnlyLine reason={may.reason} role={t('tia.evidence_read_only')} />
    ) : (
      <FileDrop
        compact
        label={old ? t('tia.evidence_newer') : t('tia.evidence_drop')}
        hint={t('tia.evidence_hint')}
        accept=""
        onFile={setFile}
      />
    );
  return (
    <>
      <PageHead title={t('tia.evidence')} lede={t('tia.evidence_lede')}>
        {total ? <span className="dim figures">{t('tia.evidence_total', { count: total })}</span> : null}
      </PageHead>
      {rows.length === 0 ? (
        <EmptyState title={t('tia.evidence_empty')} action={drop}>
          {t('tia.evidence_empty_text')}
        </EmptyState>
      ) : (
        <div className="stack">
          {old ? (
            <Notice>
              {old.expiresOn
                ? t('tia.evidence_replace', { name: old.name, date: format.day(old.expiresOn) })
                : t('tia.evidence_replace_undated', { name: old.name })}
            </Notice>
          ) : null}
          {drop}
          <DataTable
            label={t('tia.evidence')}
            rows={rows}
            total={total}
            columns={columns}
            rowKey={(one) => one.id}
            onEnd={more}
            marked={wanted}
            height={`max(320px, calc(100dvh - ${old ? 480 : 400}px))`}
          />
        </div>
      )}
      {file ? (
        <EvidenceInput
          file={file}
          kinds={EVIDENCE_KINDS}
          busy={add.busy}
          problem={add.problem}
          onGive={(facts) => add.run({ file, facts })}
          onClose={() => {
            add.reset();
            setFile(null);
          }}
        />
      ) : null}
    </>
  );
}
