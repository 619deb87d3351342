import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from './Dialog';
import { useFormat } from './format';
import { ProblemNotice, type Said } from './ProblemNotice';
import { useText } from './text';

export interface EvidenceFacts<K extends string> {
  kind: K;
  effectiveOn: string | null;
  expiresOn: string | null;
}
interface Props<K extends string> {
  file: File;
  kinds: readonly K[];
  busy: boolean;
  problem: Said | null;
  onGive: (facts: EvidenceFacts<K>) => void;
  onClose: () => void;
}

/** What a file proves depends on what it is and from when to when: asked once, as it is given. */
export function EvidenceInput<K extends string>({ file, kinds, busy, problem, onGive, onClose }: Props<K>) {
  const t = useText();
  const format = useFormat();
  const picture = file.type.startsWith('image/');
  const [kind, setKind] = useState<K>(kinds.find((one) => picture && one === 'screenshot') ?? (kinds[0] as K));
  const [effectiveOn, setEffectiveOn] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [told, setTold] = useState(false);
  const swapped = effectiveOn !== '' && expiresOn !== '' && expiresOn < effectiveOn;
  const ends = problem?.reasons.some((reason) => reason.key === 'ends_before_start') ?? false;
  return (
    <Dialog title={t('ui.evidence.title')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // It may stand on a page that is a form itself.
          event.stopPropagation();
          if (swapped) return setTold(true);
          onGive({ kind, effectiveOn: effectiveOn || null, expiresOn: expiresOn || null });
        }}
      >
        <p>
          <b>{file.name}</b> <span className="dim small">{format.bytes(file.size)}</span>
        </p>
        <ProblemNotice problem={problem} hideFields={ends} />
        <NativeSelect
          label={t('ui.evidence.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as K)}
          data={kinds.map((value) => ({ value, label: t.of(`ui.evidence.kind.${value}`) }))}
        />
        <div className="pair">
          <TextInput
            type="date"
            label={t('ui.evidence.effective')}
            value={effectiveOn}
            onChange={(event) => setEffectiveOn(event.target.value)}
          />
          <TextInput
            type="date"
            label={t('ui.evidence.expires')}
            description={t('ui.evidence.expires_hint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={expiresOn}
            error={(swapped && told) || ends ? t('ui.evidence.ends_first') : null}
            onChange={(event) => setExpiresOn(event.target.value)}
          />
        </div>
        <div className="row">
          <Button type="submit" size="sm" loading={busy}>
            {t('ui.evidence.give')}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
