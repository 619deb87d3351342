import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Action } from '@/api/types';
import type { NoticeTemplate } from '@/api/types/notice';
import { useAct } from '@/app/action';
import type { Composer } from '@/app/composing/useComposer';
import { useFieldProblem } from '@/app/fields';
import { ActionButton, ReadOnlyLine } from '@/ui/ActionButton';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { BeginIssue } from './BeginIssue';
import css from './Issuing.module.css';
import { reviewTemplate, type Step, stepTemplate, templatesKey } from './queries';

/** Of a template, it is a text that was worked on; the room of assessments has a sentence of its own. */
const ofTemplate = (action: Action | undefined): Action | undefined =>
  action?.reason === 'own_work' ? { ...action, reason: 'template_own_work' } : action;

/** What can be done with a template now, by whom, and why not. */
export function TemplateActs({ template, composer }: { template: NoticeTemplate; composer: Composer | null }) {
  const t = useText();
  const [asking, setAsking] = useState<'return' | 'issue' | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const { actions, state } = template;
  const refresh = [templatesKey];
  const step = useAct(
    async (which: Step) => {
      const version = composer ? await composer.settle() : template.version;
      setUnsaved(version === null);
      return version === null ? null : stepTemplate(template.id, which, version);
    },
    { refresh, always: true },
  );
  const approve = useAct(() => reviewTemplate(template.id, { outcome: 'approved', note: '' }, template.version), {
    refresh,
    always: true,
  });
  // Whoever has no part in a step is not shown it at all.
  const shown = (what: string) => actions[what]?.allowed || actions[what]?.reason !== 'not_allowed';
  const nothing = !['edit', 'approve'].some((what) => shown(what));
  return (
    <>
      <div className={css.acts}>
        {nothing ? <ReadOnlyLine reason="not_allowed" role={t('issuing.read_only')} /> : null}
        {state === 'draft' && shown('submit') ? (
          <ActionButton action={actions.submit} loading={step.busy} onClick={() => step.run('submission')}>
            {t('notice.submit')}
          </ActionButton>
        ) : null}
        {state === 'in_review' && shown('approve') ? (
          <ActionButton
            action={ofTemplate(actions.approve)}
            loading={approve.busy}
            onClick={() => approve.run(undefined)}
          >
            {t('notice.approve')}
          </ActionButton>
        ) : null}
        {state === 'in_review' && actions.return?.allowed ? (
          <ActionButton action={actions.return} variant="default" onClick={() => setAsking('return')}>
            {t('notice.return')}
          </ActionButton>
        ) : null}
        {state === 'approved' && shown('issue') ? (
          <ActionButton action={actions.issue} onClick={() => setAsking('issue')}>
            {t('issuing.issue')}
          </ActionButton>
        ) : null}
        {state !== 'draft' && shown('reopen') ? (
          <ActionButton
            action={actions.reopen}
            variant="default"
            loading={step.busy}
            onClick={() => step.run('reopening')}
          >
            {t(state === 'approved' ? 'issuing.next' : 'notice.reopen')}
          </ActionButton>
        ) : null}
        {state === 'in_review' && !shown('approve') ? (
          <span className="small dim">{t('notice.with_reviewer')}</span>
        ) : null}
      </div>
      {unsaved ? <p className={`small ${css.late}`}>{t('notice.unsaved')}</p> : null}
      <ProblemNotice problem={step.problem ?? approve.problem} />
      {asking === 'return' ? <Return template={template} onClose={() => setAsking(null)} /> : null}
      {asking === 'issue' ? <BeginIssue template={template} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

function Return({ template, onClose }: { template: NoticeTemplate; onClose: () => void }) {
  const t = useText();
  const [note, setNote] = useState('');
  const done = useAct(
    (said: string) => reviewTemplate(template.id, { outcome: 'returned', note: said }, template.version),
    {
      refresh: [templatesKey],
      always: true,
      done: onClose,
    },
  );
  const said = useFieldProblem(done.problem);
  return (
    <Dialog title={t('notice.return_title')} onClose={onClose}>
      <div className="stack">
        <p className="prose">{t('issuing.return_text')}</p>
        <Textarea
          label={t('notice.return_note')}
          rows={4}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={said('note')}
        />
        <ProblemNotice problem={done.problem} hideFields />
        <div className="row">
          <Button loading={done.busy} disabled={!note.trim()} onClick={() => done.run(note.trim())}>
            {t('notice.return')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
