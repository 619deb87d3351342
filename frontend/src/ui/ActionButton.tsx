import { Button, type ButtonProps } from '@mantine/core';
import { useId } from 'react';
import css from './ActionButton.module.css';
import { useText } from './text';

interface Props extends ButtonProps {
  /** What the server says: may this be done, and if not, why not. Undefined: the server offers it not at all. */
  action: { allowed: boolean; reason?: string | null } | undefined;
  onClick: () => void;
  children: React.ReactNode;
}

/** Why something is shown but not changed, in one line above it. */
export function ReadOnlyLine({ reason, role }: { reason: string | null | undefined; role: string }) {
  const t = useText();
  return (
    <p className={css.readOnly} role="note">
      {reason && reason !== 'not_allowed' ? t.of(`problems.${reason}`, null, 'problems.not_allowed') : role}
    </p>
  );
}

/** A control that cannot be used stays in sight, with the reason beside it; it keeps the focus so that the reason is read out. */
export function ActionButton({ action, onClick, children, ...rest }: Props) {
  const t = useText();
  const reasonId = useId();
  if (!action) return null;
  const refused = !action.allowed;
  return (
    <span className={css.wrap}>
      <Button
        {...rest}
        data-disabled={refused || undefined}
        aria-disabled={refused || undefined}
        aria-describedby={refused ? reasonId : undefined}
        onClick={refused ? undefined : onClick}
      >
        {children}
      </Button>
      {refused ? (
        <span id={reasonId} className={css.reason}>
          {t.of(`problems.${action.reason ?? 'not_allowed'}`, null, 'problems.not_allowed')}
        </span>
      ) : null}
    </span>
  );
}
