import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiProblem } from '@/api/problem';
import { Dialog } from './Dialog';
import { ProblemNotice } from './ProblemNotice';
import { useText } from './text';

interface Props {
  title: string;
  /** What the button does, in the words of whoever presses it. */
  verb: string;
  busy: boolean;
  problem: ApiProblem | null;
  onConfirm: () => void;
  onClose: () => void;
  /** What follows from it. */
  children: ReactNode;
}

/** Says what will happen before it does: what ends, and what stays. */
export function ConfirmDialog({ title, verb, busy, problem, onConfirm, onClose, children }: Props) {
  const t = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        {children}
        <ProblemNotice problem={problem} />
        <div className="row">
          <Button loading={busy} onClick={onConfirm}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
