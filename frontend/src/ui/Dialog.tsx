import { useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import css from './Dialog.module.css';
import { useText } from './text';

interface Props {
  title: string;
  onClose: () => void;
  children: React.ReactNode;
  side?: boolean;
  wide?: boolean;
}

const FIELD = ':not([type=file], [type=hidden], [tabindex="-1"], :disabled)';
const FIRST = ['input', 'select', 'textarea'].map((one) => `[data-body] ${one}${FIELD}`).join();

/** The browser's own dialog: it traps the focus, closes on Escape and gives the focus back. Mounted means open. */
export function Dialog({ title, onClose, children, side, wide }: Props) {
  const t = useText();
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  // Before the element leaves the page: a dialog that is closed afterwards gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal?.();
    // The browser starts on the first thing that can be pressed, which is the way out: whoever is asked something starts there.
    dialog?.querySelector<HTMLElement>(FIRST)?.focus();
    return () => dialog?.close?.();
  }, []);
  return createPortal(
    <dialog
      ref={element}
      className={`${css.dialog} ${side ? css.side : ''} ${wide ? css.wide : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={css.head}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className={css.close} onClick={onClose} aria-label={t('ui.close')}>
          ✕
        </button>
      </header>
      <div className={css.body} data-body>
        {children}
      </div>
    </dialog>,
    document.body,
  );
}
