import { Textarea } from '@mantine/core';
import { useText } from '@/ui/text';

interface Props {
  /** What is said of it besides. */
  hint: 'retention.reason_hint' | 'retention.reason_nobody';
  value: string;
  error: React.ReactNode;
  onChange: (reason: string) => void;
}

/** Why, in words that stay with what was decided. */
export function ReasonInput({ hint, value, error, onChange }: Props) {
  const t = useText();
  return (
    <Textarea
      label={t('retention.reason')}
      description={t(hint)}
      rows={3}
      maxLength={2000}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
