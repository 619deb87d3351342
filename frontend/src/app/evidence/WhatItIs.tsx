import { NativeSelect, TextInput } from '@mantine/core';
import { EVIDENCE_KINDS, type EvidenceKind } from '@/api/types/evidence';
import { useText } from '@/ui/text';

/** What kind of document it is: nobody says it but whoever looks at it. @param insist says that it is missing, where it is */
export function KindField(props: {
  kind: EvidenceKind | '';
  insist: boolean;
  onChange: (kind: EvidenceKind | '') => void;
}) {
  const t = useText();
  return (
    <NativeSelect
      label={t('file.kind')}
      name="kind"
      required
      withAsterisk={false}
      value={props.kind}
      error={props.insist && !props.kind ? t('file.kind_missing') : null}
      onChange={(event) => props.onChange(event.target.value as EvidenceKind | '')}
      data={[
        { value: '', label: t('file.kind_choose') },
        ...EVIDENCE_KINDS.map((value) => ({ value, label: t(`file.kind.${value}`) })),
      ]}
    />
  );
}

interface DatesProps {
  effectiveOn: string;
  expiresOn: string;
  /** What is said below the first day. */
  hint?: string | undefined;
  /** The days stand the wrong way round, and that was said. */
  swapped: boolean;
  onEffective: (day: string) => void;
  onExpires: (day: string) => void;
}

/** From when to when it holds. */
export function DatesFields({ effectiveOn, expiresOn, hint, swapped, onEffective, onExpires }: DatesProps) {
  const t = useText();
  return (
    <div className="pair">
      <TextInput
        type="date"
        label={t('file.effective')}
        description={hint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={effectiveOn}
        onChange={(event) => onEffective(event.target.value)}
      />
      <TextInput
        type="date"
        label={t('file.expires')}
        description={t('file.expires_hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={expiresOn}
        error={swapped ? t('file.ends_first') : null}
        onChange={(event) => onExpires(event.target.value)}
      />
    </div>
  );
}

export const areSwapped = (effectiveOn: string, expiresOn: string): boolean =>
  effectiveOn !== '' && expiresOn !== '' && expiresOn < effectiveOn;
