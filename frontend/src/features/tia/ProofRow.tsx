import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnswerBody, Proof } from '@/api/contract';
import { evidenceUrl } from '@/api/urls';
import { useAct } from '@/app/action';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { isBlank, word } from './answers';
import css from './Question.module.css';
import { addEvidence, evidenceQuery } from './queries';
import type { Editor } from './useEditor';

const PROOFS: Proof[] = ['none', 'asserted', 'document', 'tested'];

/** How far the answer is proven. It goes with every part of the question that has an answer. */
export function ProofRow({ keys, editor }: { keys: string[]; editor: Editor }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { data: files = [] } = useQuery(evidenceQuery(editor.clientId));
  const bodyOf = (key: string): Partial<AnswerBody> | undefined =>
    editor.drafts.get(key)?.body ?? editor.answers.get(key);
  const answered = keys.filter((key) => !isBlank(bodyOf(key)));
  const first = bodyOf(answered[0] ?? keys[0] ?? '');
  const proof = first?.proof ?? 'none';
  const evidenceIds = first?.evidenceIds ?? [];
  const set = (change: Partial<AnswerBody>) => {
    for (const key of answered) editor.edit(key, change, 'now');
  };
  const add = useAct((file: File) => addEvidence(editor.clientId, file), {
    refresh: [['client', editor.clientId, 'evidence']],
    done: (file) => set({ evidenceIds: [...evidenceIds, file.id], proof: proof === 'tested' ? 'tested' : 'document' }),
  });
  if (answered.length === 0) return null;
  return (
    <div>
      <div className={css.proof}>
        <span id={`proof-${keys[0]}`}>{t('tia.proof')}</span>
        <span className={css.segments} role="radiogroup" aria-labelledby={`proof-${keys[0]}`}>
          {PROOFS.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={`proof-${keys[0]}`}
                checked={proof === value}
                disabled={!editor.open}
                onChange={() => set({ proof: value })}
              />
              {word(editor.pack, 'proof', value).title === value
                ? t(`tia.proof.${value}`)
                : word(editor.pack, 'proof', value).title}
            </label>
          ))}
        </span>
        {proof === 'tested' ? (
          <TextInput
            size="xs"
            type="date"
            aria-label={t('tia.tested_on')}
            disabled={!editor.open}
            value={first?.testedOn ?? ''}
            onChange={(event) => set({ testedOn: event.target.value || null })}
          />
        ) : null}
        {editor.open ? (
          <>
            <input
              ref={input}
              type="file"
              className="unseen"
              tabIndex={-1}
              aria-hidden="true"
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) add.run(file);
                event.target.value = '';
              }}
            />
            <button
              type="button"
              className="text-button"
              title={t('tia.evidence_hint')}
              onClick={() => input.current?.click()}
            >
              {add.busy ? t('ui.reading_file') : t('tia.evidence_add')}
            </button>
          </>
        ) : null}
      </div>
      {proof === 'asserted' ? <p className="small dim">{t('tia.proof.not_counted')}</p> : null}
      <ProblemNotice problem={add.problem} />
      {evidenceIds.length > 0 ? (
        <ul className={css.files}>
          {evidenceIds.map((id) => (
            <li key={id}>
              <a href={evidenceUrl(editor.clientId, id)}>
                {files.find((file) => file.id === id)?.name ?? id.slice(0, 8)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
