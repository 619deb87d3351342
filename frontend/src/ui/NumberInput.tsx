import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Range, readNumber, takeNumber } from './number';
import { useText } from './text';

interface Props extends Range {
  name?: string;
  label: string;
  value: number | null | undefined;
  big?: boolean;
  /** Say at once what is wrong, also where nobody has left the field yet. */
  insist?: boolean;
  /** Null where what stands there cannot be kept. */
  onChange: (typed: { number: number | null } | null) => void;
  onBlur?: () => void;
}

/** The text stays as it was typed. What is no number, or lies outside, is said below it and goes nowhere until it is right. */
export function NumberInput({ name, label, value, min, max, big, insist, onChange, onBlur }: Props) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const range = { min, max };
  const standing = value?.toString() ?? '';
  const read = typed === null ? null : readNumber(typed);
  const taken = typed === null || takeNumber(typed, range) !== null;
  // What somebody else has put there meanwhile is shown; otherwise their own writing of the same number.
  const own = typed !== null && (!taken || (read !== null && read !== 'unreadable' && read.number === (value ?? null)));
  const shown = own ? typed : standing;
  const wrong = own && !taken && (left || insist);
  return (
    <TextInput
      w={big ? undefined : 160}
      size={big ? 'lg' : 'sm'}
      name={name}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      value={shown}
      error={wrong ? sayRange(t, range) : null}
      onBlur={() => {
        setLeft(true);
        onBlur?.();
      }}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        onChange(takeNumber(text, range));
      }}
    />
  );
}

function sayRange(t: ReturnType<typeof useText>, { min, max }: Range): string {
  if (typeof min === 'number' && typeof max === 'number') return t('ui.number_between', { min, max });
  if (typeof min === 'number') return t('ui.number_least', { min });
  return typeof max === 'number' ? t('ui.number_most', { max }) : t('problems.not_a_number');
}
