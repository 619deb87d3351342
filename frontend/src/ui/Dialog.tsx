import { Button } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import css from './Dialog.module.css';
import { useText } from './text';

interface Props {
  title: string;
  onClose: () => void;
  children: React.ReactNode;
  side?: boolean;
  wide?: boolean;
  /** What came of saving within the dialog: from here on, nothing typed before is unsaved any more. */
  saved?: unknown;
}

const FIELD = ':not([type=file], [type=hidden], [tabindex="-1"], :disabled)';
const FIRST = ['input', 'select', 'textarea'].map((one) => `[data-body] ${one}${FIELD}`).join();
const TYPED = 'textarea,input:not([type=checkbox]):not([type=radio]):not([type=file]):not([type=search])';
type Field = HTMLInputElement | HTMLTextAreaElement;

/** The browser's own dialog: it traps the focus, closes on Escape and gives the focus back. Mounted means open. */
export function Dialog({ title, onClose, children, side, wide, saved }: Props) {
  const t = useText();
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  const [asking, setAsking] = useState(false);
  // Each field that was written in, with what stood there before.
  const before = useRef(new Map<Field, string>());
  // Before the element leaves the page: a dialog that is closed afterwards gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal?.();
    // The browser starts on the first thing that can be pressed, which is the way out: whoever is asked something starts there.
    dialog?.querySelector<HTMLElement>(FIRST)?.focus();
    return () => dialog?.close?.();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that something was saved
  useEffect(() => before.current.clear(), [saved]);

  const remember = (event: FocusEvent<HTMLDialogElement>) => {
    const field = event.target as Element as Field;
    // What is said in a dialog opened from this one arrives here too.
    if (!field.matches(TYPED) || field.closest('dialog') !== element.current) return;
    if (!before.current.has(field)) before.current.set(field, field.value);
  };
  const isTyped = () => [...before.current].some(([field, was]) => field.isConnected && field.value !== was);
  const keep = () => {
    setAsking(false);
    // Back to what was being written: the button that had the focus is gone.
    [...before.current.keys()].findLast((field) => field.isConnected)?.focus();
  };
  const leave = () => {
    if (asking) keep();
    else if (isTyped()) setAsking(true);
    else onClose();
  };
  /** A browser closes it by itself on a second Escape, whatever was answered to the first. */
  const onClosed = () => {
    const dialog = element.current;
    if (!dialog || dialog.open) return;
    if (!isTyped()) return onClose();
    dialog.showModal();
    setAsking(true);
  };
  const onKey = (event: KeyboardEvent<HTMLDialogElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if ((event.target as Element).closest('dialog') !== element.current || !(asking || isTyped())) return;
    event.preventDefault();
    leave();
  };
  return createPortal(
    <dialog
      ref={element}
      className={`${css.dialog} ${side ? css.side : ''} ${wide ? css.wide : ''}`}
      aria-labelledby={titleId}
      onFocus={remember}
      onKeyDown={onKey}
      onClose={(event) => {
        if (event.target === element.current) onClosed();
      }}
      onCancel={(event) => {
        if (event.target !== element.current) return;
        event.preventDefault();
        leave();
      }}
    >
      <header className={css.head}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className={css.close} onClick={leave} aria-label={t('ui.close')}>
          ✕
        </button>
        {asking ? (
          <div className={css.ask} role="alert">
            <p>{t('ui.discard.ask')}</p>
            <div className="row">
              <Button size="sm" autoFocus onClick={keep}>
                {t('ui.discard.keep')}
              </Button>
              <Button size="sm" variant="default" onClick={onClose}>
                {t('ui.discard.yes')}
              </Button>
            </div>
          </div>
        ) : null}
      </header>
      <div className={css.body} data-body>
        {children}
      </div>
    </dialog>,
    document.body,
  );
}
