import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RetentionReviewEdit, RetentionView } from '@/api/types/retention';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { isOfPeople } from './groups';
import { finishReview, moved } from './queries';
import css from './Retention.module.css';

type Said = { decision?: 'keep' | 'dispose'; reason: string };

/** For each group that has anything past its time: what is to become of it, and why. */
export function ReviewDialog({ of, onClose }: { of: RetentionView; onClose: () => void }) {
  const t = useText();
  const client = useClient();
  // What was seen as this was opened is what is decided about: whatever moved since is read again.
  const [seen] = useState(of);
  // Records of a text stay whatever is said: there is nothing to choose.
  const groups = seen.groups.filter((one) => one.due > 0 && isOfPeople(one));
  const stay = seen.groups.filter((one) => one.due > 0 && !isOfPeople(one));
  const [all, setAll] = useState<Record<string, Said>>({});
  const act = useAct((body: RetentionReviewEdit) => finishReview(client.id, body, seen.version), {
    refresh: moved(client.id),
    always: true,
    done: onClose,
  });
  const problem = useFieldProblem(act.problem);
  const say = (kind: string, said: Partial<Said>) => setAll({ ...all, [kind]: { reason: '', ...all[kind], ...said } });
  const ready = groups.every((one) => {
    const said = all[one.kind];
    return said?.decision === 'dispose' || (said?.decision === 'keep' && said.reason.trim().length >= 10);
  });
  const finish = () =>
    act.run({
      decisions: groups.map((one) => ({
        kind: one.kind,
        decision: all[one.kind]?.decision ?? 'keep',
        reason: (all[one.kind]?.reason ?? '').trim(),
        due: one.due,
      })),
    });
  return (
    <Dialog title={t('retention.review_title')} onClose={onClose}>
      <div className="stack">
        <p className="dim">{t(groups.length === 0 ? 'retention.review_nothing' : 'retention.review_text')}</p>
        {groups.map((one) => (
          <fieldset key={one.kind} className={css.people}>
            <legend>
              {t(`retention.group.${one.kind}`)} · {t(`retention.due.${one.kind}`, { due: one.due })}
            </legend>
            <Check
              type="radio"
              name={one.kind}
              checked={all[one.kind]?.decision === 'keep'}
              onChange={() => say(one.kind, { decision: 'keep' })}
            >
              {t('retention.decision.keep')}
            </Check>
            <Check
              type="radio"
              name={one.kind}
              checked={all[one.kind]?.decision === 'dispose'}
              onChange={() => say(one.kind, { decision: 'dispose' })}
            >
              {t('retention.decision.dispose')}
            </Check>
            <Textarea
              label={t('retention.reason')}
              description={all[one.kind]?.decision === 'dispose' ? undefined : t('retention.reason_hint')}
              rows={2}
              maxLength={2000}
              value={all[one.kind]?.reason ?? ''}
              error={problem(one.kind)}
              onChange={(event) => say(one.kind, { reason: event.target.value })}
            />
          </fieldset>
        ))}
        {stay.map((one) => (
          <p key={one.kind} className="dim small">
            {t(`retention.group.${one.kind}`)} · {t(`retention.due.${one.kind}`, { due: one.due })} ·{' '}
            {t('retention.records_stay')}
          </p>
        ))}
        <ProblemNotice problem={act.problem} hideFields />
        <div className="row">
          <Button loading={act.busy} disabled={!ready} onClick={finish}>
            {t('retention.review_finish')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
