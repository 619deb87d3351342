import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import css from './CommandPalette.module.css';
import { useText } from './text';

export interface Command {
  id: string;
  /** What it is: client, page, action. */
  kind: string;
  label: ReactNode;
  hint?: ReactNode;
  run: () => void;
}

interface Props {
  /** What is chosen here, where that is not a place to go to. */
  label?: string;
  query: string;
  onQuery: (query: string) => void;
  commands: Command[];
  searching: boolean;
  onClose: () => void;
}

/** Everything from the keyboard: type, arrows, Enter. */
export function CommandPalette({ label, query, onQuery, commands, searching, onClose }: Props) {
  const t = useText();
  const called = label ?? t('ui.palette');
  const listId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, commands.length - 1);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal?.();
    return () => element?.close?.();
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, listId]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, commands.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') run(commands[chosen]);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; a click on the backdrop does too
    <dialog
      ref={dialog}
      className={css.palette}
      aria-label={called}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <input
        className={css.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={commands[chosen] ? `${listId}-${chosen}` : undefined}
        aria-label={called}
        placeholder={t('ui.palette_hint')}
        value={query}
        autoFocus
        onChange={(event) => {
          onQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {/* biome-ignore-start lint/a11y: the ARIA combobox pattern; the focus stays in the input */}
      <div id={listId} role="listbox" aria-label={called} className={css.list}>
        {commands.map((command, index) => (
          <div
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={css.option}
            onMouseMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            <span className={css.label}>{command.label}</span>
            <span className={css.hint}>{command.hint}</span>
            <span className={css.kind}>{command.kind}</span>
          </div>
        ))}
      </div>
      {/* biome-ignore-end lint/a11y: see above */}
      {commands.length === 0 ? (
        <p className={css.none}>{searching ? t('ui.searching') : t('ui.palette_none')}</p>
      ) : null}
    </dialog>
  );
}
