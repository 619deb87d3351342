import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useKeys } from './useKeys';

afterEach(cleanup);

function List({ act, on = true }: { act: (key: string, index: number) => void; on?: boolean }) {
  const { list, onFocus } = useKeys(3, on, act);
  return (
    <>
      <input aria-label="field" />
      <ol ref={list} onFocus={onFocus}>
        {['one', 'two', 'three'].map((name, index) => (
          <li key={name} data-line={index}>
            <a href={`#${name}`} data-open="">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

it('moves with j and k and stays within the list', () => {
  render(<List act={vi.fn()} />);
  press('j');
  expect(document.activeElement?.textContent).toBe('one');
  press('j');
  press('j');
  press('j');
  expect(document.activeElement?.textContent).toBe('three');
  press('k');
  expect(document.activeElement?.textContent).toBe('two');
});

it('acts on the line that has the focus, and on none before there is one', () => {
  const act = vi.fn();
  render(<List act={act} />);
  press('e');
  expect(act).not.toHaveBeenCalled();
  press('?');
  expect(act).toHaveBeenLastCalledWith('?', -1);
  screen.getByText('two').focus();
  press('e');
  expect(act).toHaveBeenLastCalledWith('e', 1);
  press('s');
  expect(act).toHaveBeenLastCalledWith('s', 1);
});

it('leaves a field, a chord, an open dialog and a link their own keys', () => {
  const act = vi.fn();
  const { rerender } = render(<List act={act} />);
  screen.getByText('one').focus();
  press('Enter');
  press('e', { ctrlKey: true });
  screen.getByLabelText('field').focus();
  press('e');
  press('j');
  rerender(<List act={act} on={false} />);
  screen.getByText('one').focus();
  press('e');
  expect(act).not.toHaveBeenCalled();
});
