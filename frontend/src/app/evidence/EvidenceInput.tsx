import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { upload } from '@/api/http';
import type { Created } from '@/api/types';
import { EVIDENCE_KINDS, type EvidenceKind, SOURCES, type Source, type Visibility } from '@/api/types/evidence';
import { useAct } from '@/app/action';
import { typed } from '@/app/fields';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { useInsist } from '@/ui/useInsist';
import { type Dated, readDated } from './dated';
import { nameLike } from './renewed';
import { VisibilityField } from './VisibilityField';
import { areSwapped, DatesFields, KindField } from './WhatItIs';

/** An item that is to be replaced: the newer one begins as this one was said to be. */
export interface Older {
  id: string;
  name: string;
  kind: string;
  sourceWords: string;
  source?: Source;
  visibility?: Visibility;
}

interface Props {
  /** Where it is sent. */
  to: string;
  file: File;
  /** The client's own people give it; or the firm does, for a client: it says whose word it is and who may see it; or to a dossier: everybody of the firm sees that. */
  by?: 'client' | 'firm' | 'dossier';
  /** The item that this one takes the place of. Its days are not the newer one's. */
  replaces?: Older | null;
  /** What is to be asked for again once it is given. */
  refresh: readonly unknown[][];
  onGiven: (made: Created, file: File) => void;
  onClose: () => void;
}

/** Whether this is one of the kinds that somebody can say. */
const kindOf = (kind: string | undefined): EvidenceKind | '' => EVIDENCE_KINDS.find((one) => one === kind) ?? '';

/** What a file proves depends on what it is and from when to when: asked once, as it is given, and never guessed. */
export function EvidenceInput({ to, file, by = 'client', replaces, refresh, onGiven, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const ofFirm = by === 'firm';
  const renames = replaces && by !== 'dossier';
  const { form, insists, insist } = useInsist();
  const [name, setName] = useState(renames ? nameLike(replaces.name, file.name) : '');
  const [kind, setKind] = useState<EvidenceKind | ''>(kindOf(replaces?.kind));
  const [effectiveOn, setEffectiveOn] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [source, setSource] = useState<Source>(replaces?.source ?? (ofFirm ? 'unsaid' : 'client'));
  const [sourceWords, setSourceWords] = useState(replaces?.sourceWords ?? '');
  const [visibility, setVisibility] = useState<Visibility>(replaces?.visibility ?? 'firm_and_client');
  const [dated, setDated] = useState<Dated | null>(null);
  useEffect(() => {
    let here = true;
    void readDated(file).then((found) => {
      if (!here || !found) return;
      setDated(found);
      // An e-mail and a chat say themselves what they are.
      setKind((before) => before || 'correspondence');
      setEffectiveOn((before) => before || found.effectiveOn);
      setSourceWords((before) => before || found.sourceWords.slice(0, 300));
    });
    return () => {
      here = false;
    };
  }, [file]);
  const facts = {
    kind,
    name: typed(name),
    effectiveOn: effectiveOn || null,
    expiresOn: expiresOn || null,
    source: by === 'dossier' ? null : source,
    sourceWords: typed(sourceWords),
    visibility: ofFirm ? visibility : null,
    replacesId: replaces?.id,
  };
  const give = useAct(
    (one: { file: File; facts: typeof facts }, idempotencyKey) =>
      upload<Created>(to, one.file, { query: one.facts, idempotencyKey }),
    { refresh, done: (made, one) => onGiven(made, one.file) },
  );
  const swapped = areSwapped(effectiveOn, expiresOn);
  const ends = give.problem?.reasons.some((reason) => reason.key === 'ends_before_start') ?? false;
  return (
    <Dialog title={t(replaces ? 'file.title_newer' : 'file.title')} onClose={onClose}>
      <form
        ref={form}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // It may stand on a page that is a form itself.
          event.stopPropagation();
          if (swapped || !kind) return insist();
          give.run({ file, facts });
        }}
      >
        <p>
          <b>{file.name}</b> <span className="dim small">{format.bytes(file.size)}</span>
        </p>
        {replaces ? <p className="small dim">{t('file.replaces', { name: replaces.name })}</p> : null}
        <ProblemNotice problem={give.problem} hideFields={ends} />
        {renames ? (
          <TextInput
            label={t('file.name')}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        ) : null}
        <KindField kind={kind} insist={insists} onChange={setKind} />
        <DatesFields
          effectiveOn={effectiveOn}
          expiresOn={expiresOn}
          hint={dated ? t('file.dated', { date: format.day(dated.effectiveOn) }) : undefined}
          swapped={(swapped && insists) || ends}
          onEffective={setEffectiveOn}
          onExpires={setExpiresOn}
        />
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
            {t(replaces ? 'file.give_newer' : 'file.give')}
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
