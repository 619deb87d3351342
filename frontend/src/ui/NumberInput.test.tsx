import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { NumberInput } from './NumberInput';
import { TextProvider } from './text';

beforeAll(() => {
  window.matchMedia ??= () =>
    ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;
});

afterEach(cleanup);

function Field({ start = null }: { start?: number | null }) {
  const [value, setValue] = useState<number | null>(start);
  return (
    <TextProvider>
      <MantineProvider>
        <NumberInput
          label="rate"
          min={0}
          max={100}
          value={value}
          onChange={(typed) => typed && setValue(typed.number)}
        />
        <output>{String(value)}</output>
        <button type="button" onClick={() => setValue(50)}>
          somebody else
        </button>
      </MantineProvider>
    </TextProvider>
  );
}
const type = (text: string) => fireEvent.change(screen.getByLabelText('rate'), { target: { value: text } });
const shown = () => (screen.getByLabelText('rate') as HTMLInputElement).value;

it('leaves what was typed as it was typed, and keeps its number', () => {
  render(<Field />);
  for (const [text, number] of [
    ['1.5', '1.5'],
    ['８７', '87'],
    ['87.', '87'],
    ['', 'null'],
  ] as const) {
    type(text);
    expect(shown()).toBe(text);
    expect(screen.getByRole('status').textContent).toBe(number);
  }
});

it('says what is wrong once the field is left, and keeps nothing of it', () => {
  render(<Field start={12} />);
  type('150');
  expect(screen.getByLabelText('rate').getAttribute('aria-invalid')).not.toBe('true');
  fireEvent.blur(screen.getByLabelText('rate'));
  expect(shown()).toBe('150');
  expect(screen.getByLabelText('rate').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('status').textContent).toBe('12');
  type('15');
  expect(screen.getByLabelText('rate').getAttribute('aria-invalid')).not.toBe('true');
});

it('shows what somebody else has put there meanwhile', () => {
  render(<Field />);
  type('20');
  fireEvent.click(screen.getByText('somebody else'));
  expect(shown()).toBe('50');
});
