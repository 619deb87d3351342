import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { evidenceOf } from '@/api/urls';
import { useClient } from '@/app/client';
import { EvidenceInput } from '@/app/evidence/EvidenceInput';
import { FileButton } from '@/ui/FileButton';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { evidenceQuery } from './queries';

/** What shows that the client decided, among the client's evidence: minutes, a letter. Without it, it is the word of whoever prepares the disposal, and is said so. */
export function Shown({ id, error, onChange }: { id: string; error?: string; onChange: (id: string) => void }) {
  const t = useText();
  const client = useClient();
  const { data: files = [] } = useQuery(evidenceQuery(client.id));
  const [file, setFile] = useState<File | null>(null);
  const there = files.filter((one) => one.id === id || (!one.replacedById && !one.withdrawnAt));
  return (
    <div className="stack">
      <NativeSelect
        label={t('retention.evidence')}
        description={t('retention.evidence_hint')}
        value={id}
        error={error}
        onChange={(event) => onChange(event.target.value)}
        data={[
          { value: '', label: t('retention.evidence_nothing') },
          ...there.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <div className="row">
        <FileButton onFile={setFile}>{t('retention.evidence_add')}</FileButton>
      </div>
      {id ? null : <Notice tone="warn">{t('retention.evidence_none')}</Notice>}
      {file ? (
        <EvidenceInput
          to={evidenceOf(client.id)}
          file={file}
          by="firm"
          refresh={[['client', client.id, 'evidence']]}
          onGiven={(made) => {
            setFile(null);
            onChange(made.id);
          }}
          onClose={() => setFile(null)}
        />
      ) : null}
    </div>
  );
}
