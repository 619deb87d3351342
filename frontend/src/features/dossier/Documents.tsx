import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Dossier, DossierDocument } from '@/api/types/dossier';
import { dossierDocuments, dossierDocumentUrl } from '@/api/urls';
import { useAct } from '@/app/action';
import { EvidenceInput } from '@/app/evidence/EvidenceInput';
import { Dialog } from '@/ui/Dialog';
import { Digest } from '@/ui/Digest';
import { Due } from '@/ui/Due';
import { FileButton } from '@/ui/FileButton';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Dossier.module.css';
import { withdraw } from './queries';

interface Props {
  dossier: Dossier;
  may: boolean;
}

/** What the facts rest on: kept by the firm, and proving at every client for as long as it holds. */
export function Documents({ dossier, may }: Props) {
  const t = useText();
  const { documents } = dossier;
  const [opened, setOpened] = useState<string | null>(null);
  const [file, setFile] = useState<{ file: File; replaces?: DossierDocument } | null>(null);
  const open = documents.find((one) => one.id === opened);
  const standing = documents.filter((one) => !one.replacedById && !one.withdrawn);
  const past = documents.filter((one) => one.replacedById || one.withdrawn);
  return (
    <Section
      title={t('dossier.documents')}
      aside={
        may ? <FileButton onFile={(chosen) => setFile({ file: chosen })}>{t('dossier.document_add')}</FileButton> : null
      }
    >
      {standing.length > 0 ? (
        <DocumentList documents={standing} onOpen={setOpened} />
      ) : (
        <p className="dim prose">{t('dossier.documents_none')}</p>
      )}
      {past.length > 0 ? (
        <details className="small">
          <summary>{t('dossier.documents_past', { count: past.length })}</summary>
          <DocumentList documents={past} onOpen={setOpened} />
        </details>
      ) : null}
      {file ? (
        <EvidenceInput
          to={dossierDocuments(dossier.dossier.id)}
          by="dossier"
          file={file.file}
          replaces={file.replaces}
          refresh={[['dossiers', dossier.dossier.id]]}
          onGiven={() => setFile(null)}
          onClose={() => setFile(null)}
        />
      ) : null}
      {open ? (
        <Dialog side title={open.name} saved={open.version} onClose={() => setOpened(null)}>
          <Opened
            key={`${open.id} ${open.version}`}
            dossier={dossier}
            document={open}
            may={may}
            onReplace={(newer) => {
              setOpened(null);
              setFile({ file: newer, replaces: open });
            }}
          />
        </Dialog>
      ) : null}
    </Section>
  );
}

function DocumentList({ documents, onOpen }: { documents: DossierDocument[]; onOpen: (id: string) => void }) {
  const t = useText();
  return (
    <ul className={css.documents}>
      {documents.map((one) => (
        <li key={one.id}>
          <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => onOpen(one.id)}>
            {one.name}
          </button>
          <span className="dim">{[t(`file.kind.${one.kind}`), one.sourceWords].filter(Boolean).join(' · ')}</span>
          <span>
            {one.withdrawn ? (
              t('dossier.document_state.withdrawn')
            ) : one.replacedById ? (
              t('dossier.document_state.replaced')
            ) : one.expiresOn ? (
              <Due day={one.expiresOn} what={t('file.expires')} />
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Opened({
  dossier,
  document,
  may,
  onReplace,
}: {
  dossier: Dossier;
  document: DossierDocument;
  may: boolean;
  onReplace: (newer: File) => void;
}) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { id } = dossier.dossier;
  const [reason, setReason] = useState<string | null>(null);
  const leave = useAct((why: string) => withdraw(id, document, why), { refresh: [['dossiers', id]] });
  const { withdrawn, withdrawnAt } = document;
  return (
    <div className="stack">
      {withdrawn && withdrawnAt ? (
        <Notice tone="warn">
          {t('dossier.document_withdrawn_why', { date: format.instantDay(withdrawnAt), reason: withdrawn })}
        </Notice>
      ) : null}
      <p className="row">
        <a href={dossierDocumentUrl(id, document.id)}>{t('dossier.document_download')}</a>
        {may && !withdrawn && !document.replacedById ? (
          <FileButton onFile={onReplace}>{t('dossier.document_newer')}</FileButton>
        ) : null}
      </p>
      <Facts
        items={[
          [t('file.kind'), t(`file.kind.${document.kind}`)],
          [t('file.source_words'), document.sourceWords || '—'],
          [t('file.effective'), document.effectiveOn ? format.day(document.effectiveOn) : '—'],
          [t('file.expires'), document.expiresOn ? <Due key="due" day={document.expiresOn} /> : '—'],
          [t('dossier.document_by'), `${name(dossier.names[document.addedBy])} · ${format.instant(document.addedAt)}`],
          [t('dossier.document_size'), format.bytes(document.size)],
          ['SHA-256', <Digest key="hash" of={document.sha256} />],
        ]}
      />
      <ProblemNotice problem={leave.problem} />
      {reason === null ? null : (
        <Textarea
          label={t('dossier.document_withdraw_reason')}
          description={t('dossier.document_withdraw_text')}
          rows={2}
          maxLength={500}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {may && !withdrawn && !document.replacedById ? (
        <div className="row">
          <Button
            size="sm"
            variant="default"
            loading={leave.busy}
            disabled={reason !== null && !reason.trim()}
            onClick={() => (reason === null ? setReason('') : leave.run(reason.trim()))}
          >
            {t('dossier.document_withdraw')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
