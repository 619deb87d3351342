import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

/** Searches while one types, after a short pause; composing Chinese does not search. */
export function SearchBox({
  label,
  value,
  onChange,
  big,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The whole width, under a thumb. */
  big?: boolean;
}) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<number>(undefined);
  const composing = useRef(false);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const later = (next: string) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onChange(next), 180);
  };
  return (
    <TextInput
      type="search"
      size={big ? 'lg' : 'xs'}
      w={big ? '100%' : 260}
      aria-label={label}
      placeholder={label}
      value={typed}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        later(event.currentTarget.value);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!composing.current) later(event.target.value);
      }}
    />
  );
}
