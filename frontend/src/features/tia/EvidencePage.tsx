import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '@/api/contract';
import { toProblem } from '@/api/problem';
import { evidenceUrl } from '@/api/urls';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { type Column, DataTable } from '@/ui/DataTable';
import { Due } from '@/ui/Due';
import { EmptyState } from '@/ui/EmptyState';
import { FileDrop } from '@/ui/FileDrop';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { addEvidence, evidenceQuery } from './queries';

export function EvidencePage() {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const { data: files, error } = useQuery(evidenceQuery(client.id));
  const add = useAct((file: File) => addEvidence(client.id, file), { refresh: [['client', client.id, 'evidence']] });
  useClientTitle(t('tia.evidence'));
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (!files) return <Loading />;
  const columns: Column<Evidence>[] = [
    {
      key: 'name',
      header: t('tia.evidence.name'),
      width: 'minmax(260px, 2fr)',
      cell: (file) => <a href={evidenceUrl(client.id, file.id)}>{file.name}</a>,
    },
    {
      key: 'effective',
      header: t('tia.evidence.effective'),
      width: '130px',
      cell: (file) => (file.effectiveOn ? format.day(file.effectiveOn) : '—'),
    },
    {
      key: 'expires',
      header: t('tia.evidence.expires'),
      width: '210px',
      cell: (file) => (file.expiresOn ? <Due day={file.expiresOn} /> : '—'),
    },
    {
      key: 'size',
      header: t('tia.evidence.size'),
      width: '90px',
      numeric: true,
      cell: (file) => format.bytes(file.size),
    },
    { key: 'by', header: t('tia.evidence.by'), width: '160px', cell: (file) => (file.by ? name(file.by.name) : '—') },
    {
      key: 'hash',
      header: t('tia.evidence.hash'),
      width: '160px',
      cell: (file) => <code title={file.sha256}>{file.sha256.slice(0, 16)}</code>,
    },
  ];
  const drop = (
    <FileDrop
      compact
      label={t('tia.evidence_drop')}
      hint={t('tia.evidence_hint')}
      accept=""
      busy={add.busy}
      onFile={add.run}
    />
  );
  return (
    <>
      <PageHead title={t('tia.evidence')} lede={t('tia.evidence_lede')}>
        {files.length > 0 ? (
          <span className="dim figures">{t('tia.evidence_total', { count: files.length })}</span>
        ) : null}
      </PageHead>
      <ProblemNotice problem={add.problem} />
      {files.length === 0 ? (
        <EmptyState title={t('tia.evidence_empty')} action={drop}>
          {t('tia.evidence_empty_text')}
        </EmptyState>
      ) : (
        <div className="stack">
          {drop}
          <DataTable
            label={t('tia.evidence')}
            rows={files}
            total={files.length}
            columns={columns}
            rowKey={(file) => file.id}
            height="60vh"
          />
        </div>
      )}
    </>
  );
}
