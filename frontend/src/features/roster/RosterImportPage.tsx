import { useState } from 'react';
import type { RosterImport } from '@/api/contract';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { FileDrop } from '@/ui/FileDrop';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { ImportChanges } from './ImportChanges';
import { readRoster } from './queries';
import { RevealPanel } from './RevealPanel';

/** Drop a file; it reveals itself; look at what changes; apply. */
export function RosterImportPage() {
  const t = useText();
  const client = useClient();
  const [preview, setPreview] = useState<RosterImport | null>(null);
  const [applied, setApplied] = useState(false);
  const read = useAct((file: File) => readRoster(client.id, file), { done: setPreview });
  useClientTitle(t('roster.import.title'));
  return (
    <>
      <PageHead title={t('roster.import.title')} lede={preview ? null : t('roster.import.lede')}>
        {preview ? (
          <p className="small dim">
            {t('roster.import.read', {
              file: preview.fileName,
              kind: t(`roster.import.kind.${preview.kind}`),
              encoding: preview.encoding,
            })}{' '}
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setPreview(null);
                setApplied(false);
              }}
            >
              {t('roster.import.another')}
            </button>
          </p>
        ) : null}
      </PageHead>
      <ProblemNotice problem={read.problem} />
      {preview ? (
        <>
          <RevealPanel clientId={client.id} reveal={preview.reveal} kind={preview.kind} applied={applied} />
          <ImportChanges key={preview.id} clientId={client.id} preview={preview} onApplied={() => setApplied(true)} />
        </>
      ) : (
        <FileDrop
          label={t('roster.import.drop')}
          hint={t('roster.import.drop_hint')}
          accept=".csv,text/csv"
          busy={read.busy}
          onFile={read.run}
        />
      )}
    </>
  );
}
