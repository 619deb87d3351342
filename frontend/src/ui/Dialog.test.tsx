import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Dialog } from './Dialog';
import { TextProvider } from './text';

// What the theme asks the browser, and what a test's has not.
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
afterEach(cleanup);

const open = (onClose: () => void, saved?: unknown) => (
  <TextProvider>
    <MantineProvider>
      <Dialog title="Ask" onClose={onClose} saved={saved}>
        <textarea aria-label="message" />
        <input type="search" aria-label="search" />
      </Dialog>
    </MantineProvider>
  </TextProvider>
);
const type = (label: string, text: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
};
const pressEscape = () => fireEvent.keyDown(screen.getByLabelText('message'), { key: 'Escape' });
const cancel = () => fireEvent(screen.getByRole('dialog', { hidden: true }), new Event('cancel', { cancelable: true }));

it('closes at once where nothing was typed, and where something was only searched for', () => {
  const onClose = vi.fn();
  render(open(onClose));
  type('search', 'Chan');
  cancel();
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('asks before it throws away what was typed', () => {
  const onClose = vi.fn();
  render(open(onClose));
  type('message', 'Please see page 3');
  pressEscape();
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('ui.discard.keep'));
  pressEscape();
  fireEvent.click(screen.getByText('ui.discard.yes'));
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('does not ask for what was saved', () => {
  const onClose = vi.fn();
  const { rerender } = render(open(onClose));
  type('message', 'Saved');
  rerender(open(onClose, { version: 2 }));
  cancel();
  expect(onClose).toHaveBeenCalledTimes(1);
});
