import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type Pack, PROOFS, type Proof, type Question, type Said } from '@/api/types/assessment';
import type { Dossier, DossierDocument } from '@/api/types/dossier';
import { word } from '@/app/pack';
import { today } from '@/ui/format';
import { PartInput } from '@/ui/PartInput';
import { useText } from '@/ui/text';
import css from './Dossier.module.css';
import { BLANK, type Written } from './facts';
import { RestsOn } from './RestsOn';

interface Props {
  question: Question;
  pack: Pack;
  of: Dossier['dossier'];
  documents: DossierDocument[];
  written: Written | undefined;
  /** What is wrong with this question, said by the server. */
  problems: string[];
  onChange: (written: Written) => void;
}

/** One question: what is so, how it is proven, and where it was read. */
export function FactField({ question, pack, of, documents, written = BLANK, problems, onChange }: Props) {
  const t = useText();
  const set = (change: Partial<Written>) => onChange({ ...written, ...change });
  const say = (part: string, change: Said) =>
    set({ parts: { ...written.parts, [part]: { ...written.parts[part], ...change } } });
  const usual = of.kind === 'template';
  const answered = written.askedOn !== null || Object.keys(written.parts).length > 0;
  return (
    <article className={css.fact} aria-labelledby={`f-${question.id}`}>
      <h2 id={`f-${question.id}`} className={css.wording}>
        <span className={css.id}>{question.id}</span> {question.wording}
      </h2>
      {question.help ? (
        <details className="small">
          <summary>{t('dossier.why')}</summary>
          <p className="prose">{question.help}</p>
        </details>
      ) : null}
      {problems.map((problem) => (
        <p key={problem} role="alert" className={css.wrong}>
          {problem}
        </p>
      ))}
      {written.askedOn === null ? (
        question.parts.map((part) => (
          <fieldset key={part.id} className={css.part}>
            <legend className={part.label ? '' : 'unseen'}>{part.label || question.wording}</legend>
            <PartInput
              part={part}
              name={`${question.id}.${part.id}`}
              body={written.parts[part.id]}
              destination={of.kind === 'destination' ? of.subject : null}
              onChange={(change) => say(part.id, change)}
            />
          </fieldset>
        ))
      ) : (
        <TextInput
          w={200}
          type="date"
          label={t('dossier.asked_on')}
          max={today()}
          value={written.askedOn}
          onChange={(event) => event.target.value && set({ askedOn: event.target.value })}
        />
      )}
      {answered && written.askedOn === null && !usual ? (
        <RestsOn written={written} documents={documents} of={of} onChange={set} />
      ) : null}
      {answered ? (
        <div className={css.proof}>
          {written.askedOn === null && !usual ? (
            <NativeSelect
              label={t('dossier.proof')}
              value={written.proof}
              onChange={(event) => set({ proof: event.target.value as Proof })}
              data={PROOFS.map((proof) => ({ value: proof, label: word(pack, 'proof', proof).title }))}
            />
          ) : null}
          {written.proof === 'tested' && written.askedOn === null ? (
            <TextInput
              type="date"
              label={t('dossier.tested_on')}
              max={today()}
              value={written.testedOn ?? ''}
              onChange={(event) => set({ testedOn: event.target.value || null })}
            />
          ) : null}
          <Textarea
            className={css.source}
            label={t(usual ? 'dossier.reason' : 'dossier.source')}
            placeholder={usual ? undefined : t('dossier.source_hint')}
            autosize={false}
            rows={1}
            maxLength={2000}
            value={written.source}
            onChange={(event) => set({ source: event.target.value })}
          />
        </div>
      ) : null}
      <div className="row small">
        {question.vendorAskable && written.askedOn === null && !usual ? (
          <button
            type="button"
            className="text-button"
            onClick={() => set({ ...BLANK, askedOn: today(), source: written.source })}
          >
            {t('dossier.ask_vendor')}
          </button>
        ) : null}
        {answered ? (
          <button type="button" className="text-button" onClick={() => onChange(BLANK)}>
            {t(written.askedOn === null ? 'dossier.clear' : 'dossier.vendor_answered')}
          </button>
        ) : null}
      </div>
    </article>
  );
}
