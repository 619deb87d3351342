import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { NoticePlacing } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { eachOf } from '@/app/batch';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { issuesKey, prepare } from './queries';

/** Why it is published although guidance asks for more, at each client where that is all that is lacking. */
export function ReasonDialog({
  issueId,
  rows,
  onClose,
}: {
  issueId: string;
  rows: NoticePlacing[];
  onClose: () => void;
}) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const keep = useAct(
    async (said: string) => {
      let trouble: unknown;
      await eachOf(
        rows,
        (row) => prepare(row.clientId, issueId, { given: row.given, insisted: said, leftOut: false }, row.version),
        (_, fared) => {
          if (fared.state === 'failed') trouble = fared.problem;
        },
      );
      if (trouble) throw trouble;
    },
    { refresh: [issuesKey], always: true, done: onClose },
  );
  return (
    <Dialog title={t('issuing.one_reason', { count: rows.length })} onClose={onClose} saved={keep.finished}>
      <div className="stack">
        <p className="prose">
          {t('issuing.one_reason_text', { clients: format.list(rows.map((row) => name(row.client))) })}
        </p>
        <Textarea
          label={t('notice.insisted')}
          description={t('notice.insisted_hint')}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemNotice problem={keep.problem} />
        <div className="row">
          <Button loading={keep.busy} disabled={!reason.trim()} onClick={() => keep.run(reason.trim())}>
            {t('ui.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
