import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { upload } from '@/api/http';
import { type Created, EVIDENCE_KINDS, type EvidenceKind, SOURCES, type Source, type Visibility } from '@/api/types';
import { useAct } from '@/app/action';
import { typed } from '@/app/fields';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { type Dated, readDated } from './dated';
import { VisibilityField } from './VisibilityField';

interface Props {
  /** Where it is sent. */
  to: string;
  file: File;
  /** The client's own people give it; or the firm does, for a client: it says whose word it is and who may see it; or to a dossier: everybody of the firm sees that. */
  by?: 'client' | 'firm' | 'dossier';
  /** The item that this one takes the place of. */
  replacesId?: string;
  /** What is to be asked for again once it is given. */
  refresh: readonly unknown[][];
  onGiven: (made: Created, file: File) => void;
  onClose: () => void;
}

/** What a file proves depends on what it is and from when to when: asked once, as it is given. */
export function EvidenceInput({ to, file, by = 'client', replacesId, refresh, onGiven, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const ofFirm = by === 'firm';
  const picture = file.type.startsWith('image/');
  const [kind, setKind] = useState<EvidenceKind>(picture ? 'screenshot' : 'contract');
  const [effectiveOn, setEffectiveOn] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [source, setSource] = useState<Source>(ofFirm ? 'unsaid' : 'client');
  const [sourceWords, setSourceWords] = useState('');
  const [visibility, setVisibility] = useState<Visibility>('firm_and_client');
  const [told, setTold] = useState(false);
  const [dated, setDated] = useState<Dated | null>(null);
  useEffect(() => {
    let here = true;
    void readDated(file).then((found) => {
      if (!here || !found) return;
      setDated(found);
      setKind('correspondence');
      setEffectiveOn((before) => before || found.effectiveOn);
      setSourceWords((before) => before || found.sourceWords.slice(0, 300));
    });
    return () => {
      here = false;
    };
  }, [file]);
  const facts = {
    kind,
    effectiveOn: effectiveOn || null,
    expiresOn: expiresOn || null,
    source: by === 'dossier' ? null : source,
    sourceWords: typed(sourceWords),
    visibility: ofFirm ? visibility : null,
    replacesId,
  };
  const give = useAct(
    (one: { file: File; facts: typeof facts }, idempotencyKey) =>
      upload<Created>(to, one.file, { query: one.facts, idempotencyKey }),
    { refresh, done: (made, one) => onGiven(made, one.file) },
  );
  const swapped = effectiveOn !== '' && expiresOn !== '' && expiresOn < effectiveOn;
  const ends = give.problem?.reasons.some((reason) => reason.key === 'ends_before_start') ?? false;
  return (
    <Dialog title={t('file.title')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // It may stand on a page that is a form itself.
          event.stopPropagation();
          if (swapped) return setTold(true);
          give.run({ file, facts });
        }}
      >
        <p>
          <b>{file.name}</b> <span className="dim small">{format.bytes(file.size)}</span>
        </p>
        <ProblemNotice problem={give.problem} hideFields={ends} />
        <NativeSelect
          label={t('file.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as EvidenceKind)}
          data={EVIDENCE_KINDS.map((value) => ({ value, label: t(`file.kind.${value}`) }))}
        />
        <div className="pair">
          <TextInput
            type="date"
            label={t('file.effective')}
            description={dated ? t('file.dated', { date: format.day(dated.effectiveOn) }) : undefined}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={effectiveOn}
            onChange={(event) => setEffectiveOn(event.target.value)}
          />
          <TextInput
            type="date"
            label={t('file.expires')}
            description={t('file.expires_hint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={expiresOn}
            error={(swapped && told) || ends ? t('file.ends_first') : null}
            onChange={(event) => setExpiresOn(event.target.value)}
          />
        </div>
        {by !== 'dossier' && (ofFirm || dated) ? (
          <SourceFields source={source} words={sourceWords} onSource={setSource} onWords={setSourceWords} />
        ) : null}
        {by === 'dossier' ? (
          <>
            <SourceWords words={sourceWords} onWords={setSourceWords} />
            <p className="small dim">{t('file.of_firm')}</p>
          </>
        ) : null}
        {ofFirm ? <VisibilityField visibility={visibility} onChange={setVisibility} /> : null}
        <div className="row">
          <Button type="submit" size="sm" loading={give.busy}>
            {t('file.give')}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whose word an item is. */
export function SourceFields(props: {
  source: Source;
  words: string;
  onSource: (source: Source) => void;
  onWords: (words: string) => void;
}) {
  const t = useText();
  return (
    <>
      <NativeSelect
        label={t('file.source')}
        value={props.source}
        onChange={(event) => props.onSource(event.target.value as Source)}
        data={SOURCES.map((value) => ({ value, label: t(`file.source.${value}`) }))}
      />
      <SourceWords words={props.words} onWords={props.onWords} />
    </>
  );
}

function SourceWords({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const t = useText();
  return (
    <TextInput
      label={t('file.source_words')}
      maxLength={300}
      value={words}
      onChange={(event) => onWords(event.target.value)}
    />
  );
}
