import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PROOFS, type Said } from '@/api/types/assessment';
import type { Evidence } from '@/api/types/evidence';
import { evidenceOf, evidenceUrl } from '@/api/urls';
import { isBlank } from '@/app/answer';
import { EvidenceInput } from '@/app/evidence/EvidenceInput';
import { word } from '@/app/pack';
import { FileButton } from '@/ui/FileButton';
import { today, useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { NoticeProofs } from './NoticeProofs';
import type { Offered } from './noticeProofs';
import css from './Question.module.css';
import { evidenceQuery } from './queries';
import type { Editor } from './useEditor';

/** What is pointed to; and where a newer one stands in its place, that one, which is what counts. */
function Item({ clientId, id, files }: { clientId: string; id: string; files: Evidence[] }) {
  const t = useText();
  const named = files.find((one) => one.id === id);
  let now = named;
  while (now?.replacedById && (!now.replacedFrom || now.replacedFrom <= today())) {
    const newer = files.find((one) => one.id === now?.replacedById);
    if (!newer) break;
    now = newer;
  }
  return (
    <>
      <a href={evidenceUrl(clientId, now?.id ?? id)}>{now?.name ?? t('tia.evidence')}</a>
      {named && now !== named ? (
        <span className="small dim"> {t('tia.evidence_newer', { name: named.name })}</span>
      ) : null}
    </>
  );
}

/** How far the answer is proven. It goes with every part of the question that has an answer. */
export function ProofRow({ keys, editor, offered }: { keys: string[]; editor: Editor; offered: Offered | null }) {
  const t = useText();
  const format = useFormat();
  const { data: files = [] } = useQuery(evidenceQuery(editor.clientId));
  const bodyOf = (key: string): Said | undefined => editor.drafts.get(key)?.body ?? editor.answers.get(key);
  const answered = keys.filter((key) => !isBlank(bodyOf(key)));
  const first = bodyOf(answered[0] ?? keys[0] ?? '');
  const proof = first?.proof ?? 'none';
  const evidenceIds = first?.evidenceIds ?? [];
  const set = (change: Said) => {
    for (const key of answered) editor.edit(key, change, 'now');
  };
  const proofs = first?.proofs ?? [];
  /** Every part of the question is tied to the same. */
  const tie = (change: Said) =>
    set({ evidenceIds, proofs, proof: proof === 'tested' ? 'tested' : 'document', ...change });
  const point = (ids: string[]) => tie({ evidenceIds: ids });
  // One item proves many answers: what is here already need not be added again.
  const others = files.filter((one) => !evidenceIds.includes(one.id) && !one.replacedById && !one.withdrawnAt);
  const [file, setFile] = useState<File | null>(null);
  // A record is of no test that came after it; where one does not say of which day it is, nobody can tell.
  const days = evidenceIds.map((id) => files.find((one) => one.id === id)?.effectiveOn ?? null);
  const newest = days.includes(null) ? undefined : days.toSorted().at(-1);
  const notices = offered ? (
    <NoticeProofs
      clientId={editor.clientId}
      pack={editor.pack}
      offered={offered}
      proofs={proofs}
      answered={answered.length > 0}
      open={editor.open}
      onChange={(now) => (now.length > proofs.length ? tie({ proofs: now }) : set({ proofs: now }))}
    />
  ) : null;
  if (answered.length === 0) return notices;
  // What is being written is not on the server yet: it says nothing of that.
  const lapsed = editor.tia.lapsed.find((one) => answered.includes(one.key) && !editor.drafts.has(one.key));
  return (
    <div>
      <div className={css.proof}>
        <span id={`proof-${keys[0]}`}>{t('tia.proof')}</span>
        {editor.open ? null : (
          <span>
            {word(editor.pack, 'proof', proof).title}
            {proof === 'tested' && first?.testedOn ? ` · ${format.day(first.testedOn)}` : ''}
          </span>
        )}
        {editor.open ? (
          <span className={css.segments} role="radiogroup" aria-labelledby={`proof-${keys[0]}`}>
            {PROOFS.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name={`proof-${keys[0]}`}
                  checked={proof === value}
                  onChange={() => set({ proof: value })}
                />
                {word(editor.pack, 'proof', value).title}
              </label>
            ))}
          </span>
        ) : null}
        {editor.open && proof === 'tested' ? (
          <TextInput
            size="xs"
            type="date"
            aria-label={t('tia.tested_on')}
            value={first?.testedOn ?? ''}
            onChange={(event) => set({ testedOn: event.target.value || null })}
          />
        ) : null}
        {editor.open ? (
          <FileButton title={t('tia.evidence_hint')} onFile={setFile}>
            {t('tia.evidence_add')}
          </FileButton>
        ) : null}
        {editor.open && others.length > 0 ? (
          <NativeSelect
            size="xs"
            aria-label={t('tia.evidence_pick')}
            value=""
            onChange={(event) => event.target.value && point([...evidenceIds, event.target.value])}
            data={[
              { value: '', label: t('tia.evidence_pick') },
              ...others.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        ) : null}
      </div>
      {lapsed ? (
        <p className={css.gateOpen}>
          {lapsed.since || lapsed.state !== 'not_yet'
            ? t.of(`tia.lapsed.${lapsed.state}`, { date: lapsed.since ? format.day(lapsed.since) : '—' })
            : t('tia.lapsed.not_yet_undated')}
        </p>
      ) : null}
      {proof === 'tested' && first?.testedOn && newest && newest < first.testedOn ? (
        <p className={css.gateOpen}>{t('tia.proof.record_older', { date: format.day(newest) })}</p>
      ) : null}
      {proof === 'asserted' ? <p className="small dim">{t('tia.proof.not_counted')}</p> : null}
      {evidenceIds.length > 0 ? (
        <ul className={css.files}>
          {evidenceIds.map((id) => (
            <li key={id}>
              <Item clientId={editor.clientId} id={id} files={files} />{' '}
              {editor.open ? (
                <button
                  type="button"
                  className="text-button small"
                  onClick={() => set({ evidenceIds: evidenceIds.filter((one) => one !== id) })}
                >
                  {t('tia.evidence_unlink')}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {notices}
      {file ? (
        <EvidenceInput
          to={evidenceOf(editor.clientId)}
          file={file}
          by="firm"
          refresh={[['client', editor.clientId, 'evidence']]}
          onGiven={(made) => {
            setFile(null);
            point([...evidenceIds, made.id]);
          }}
          onClose={() => setFile(null)}
        />
      ) : null}
    </div>
  );
}
