import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { NoticeView } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { noticesKey, reviewNotice, withdrawNotice } from './queries';

interface Props {
  notice: NoticeView;
  act: 'return' | 'withdraw';
  onClose: () => void;
}

/** What goes with a reason: back to the desk, or away from those who read it. */
export function NoteDialog({ notice, act, onClose }: Props) {
  const t = useText();
  const client = useClient();
  const [note, setNote] = useState('');
  const done = useAct(
    (said: string) =>
      act === 'withdraw'
        ? withdrawNotice(client.id, notice.id, said)
        : reviewNotice(client.id, notice.id, { outcome: 'returned', note: said }, notice.draft?.version.version ?? 0),
    { refresh: [noticesKey(client.id), ['client', client.id, 'obligations']], always: true, done: onClose },
  );
  const said = useFieldProblem(done.problem);
  return (
    <Dialog title={t(`notice.${act}_title`)} onClose={onClose}>
      <div className="stack">
        <p className="prose">{t(`notice.${act}_text`)}</p>
        <Textarea
          label={t(`notice.${act}_note`)}
          rows={4}
          maxLength={act === 'withdraw' ? 2000 : 4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={said('note')}
        />
        <ProblemNotice problem={done.problem} hideFields />
        <div className="row">
          <Button loading={done.busy} disabled={!note.trim()} onClick={() => done.run(note.trim())}>
            {t(`notice.${act}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

export function DiscardDialog(props: {
  published: boolean;
  busy: boolean;
  problem: ApiProblem | null;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const { published, ...rest } = props;
  return (
    <ConfirmDialog title={t('notice.discard_title')} verb={t('notice.discard')} {...rest}>
      <p className="prose">{t(published ? 'notice.discard_text_next' : 'notice.discard_text')}</p>
    </ConfirmDialog>
  );
}
