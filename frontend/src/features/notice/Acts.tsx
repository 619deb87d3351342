import { lazy, Suspense, useState } from 'react';
import type { Action } from '@/api/types';
import type { NoticeView } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import type { Composer } from '@/app/composing/useComposer';
import { ActionButton, ReadOnlyLine } from '@/ui/ActionButton';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Notice.module.css';
import { nextNotice, noticesKey, reviewNotice, type Step, stepNotice } from './queries';

const PublishDialog = lazy(() => import('./PublishDialog').then((one) => ({ default: one.PublishDialog })));
const NoteDialog = lazy(() => import('./NoteDialog').then((one) => ({ default: one.NoteDialog })));
const DiscardDialog = lazy(() => import('./NoteDialog').then((one) => ({ default: one.DiscardDialog })));

type Asking = 'publish' | 'return' | 'withdraw' | 'discard';

/** Of a notice, it is a version that was worked on; the room of assessments has a sentence of its own. */
const ofNotice = (action: Action | undefined): Action | undefined =>
  action?.reason === 'own_work' ? { ...action, reason: 'notice_own_work' } : action;

/** What can be done with it now, by whom, and why not. */
export function Acts({ notice, composer }: { notice: NoticeView; composer: Composer | null }) {
  const t = useText();
  const client = useClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const { actions, draft } = notice;
  const refresh = [noticesKey(client.id), ['client', client.id, 'obligations']];
  /** What is handed over is what was written: nothing goes before it is saved. */
  const settled = async (): Promise<number | null> => {
    const version = composer ? await composer.settle() : (draft?.version.version ?? 0);
    setUnsaved(version === null);
    return version;
  };
  const step = useAct(
    async (which: Step) => {
      const version = await settled();
      return version === null ? null : stepNotice(client.id, notice.id, which, version);
    },
    { refresh, always: true, done: () => setAsking(null) },
  );
  const approve = useAct(
    () => reviewNotice(client.id, notice.id, { outcome: 'approved', note: '' }, draft?.version.version ?? 0),
    { refresh, always: true },
  );
  const next = useAct((_: null, key) => nextNotice(client.id, notice.id, key), { refresh, always: true });
  const state = draft?.version.state;
  const may = (what: string) => actions[what];
  // Whoever has no part in a step is not shown it at all.
  const shown = (what: string) => may(what)?.allowed || may(what)?.reason !== 'not_allowed';
  const published = notice.versions.some((one) => one.state === 'published');
  const nothing = !['edit', 'approve', 'publish', 'next'].some((what) => shown(what));
  const close = () => setAsking(null);
  return (
    <>
      <div className={css.acts}>
        {nothing ? <ReadOnlyLine reason="not_allowed" role={t('notice.read_only')} /> : null}
        {state === 'draft' && shown('submit') ? (
          <ActionButton action={may('submit')} loading={step.busy} onClick={() => step.run('submission')}>
            {t('notice.submit')}
          </ActionButton>
        ) : null}
        {state === 'in_review' && shown('approve') ? (
          <ActionButton action={ofNotice(may('approve'))} loading={approve.busy} onClick={() => approve.run(undefined)}>
            {t('notice.approve')}
          </ActionButton>
        ) : null}
        {state === 'approved' && shown('publish') ? (
          <ActionButton action={may('publish')} onClick={() => setAsking('publish')}>
            {t('notice.publish')}
          </ActionButton>
        ) : null}
        {(state === 'in_review' || state === 'approved') && may('return')?.allowed ? (
          <ActionButton action={may('return')} variant="default" onClick={() => setAsking('return')}>
            {t('notice.return')}
          </ActionButton>
        ) : null}
        {(state === 'in_review' || state === 'approved') && shown('reopen') ? (
          <ActionButton
            action={may('reopen')}
            variant="default"
            loading={step.busy}
            onClick={() => step.run('reopening')}
          >
            {t('notice.reopen')}
          </ActionButton>
        ) : null}
        {!state && shown('next') ? (
          <ActionButton action={may('next')} loading={next.busy} onClick={() => next.run(null)}>
            {t('notice.next')}
          </ActionButton>
        ) : null}
        {state === 'draft' && may('discard')?.allowed ? (
          <ActionButton action={may('discard')} variant="default" onClick={() => setAsking('discard')}>
            {t('notice.discard')}
          </ActionButton>
        ) : null}
        {published && shown('withdraw') ? (
          <ActionButton action={may('withdraw')} variant="default" onClick={() => setAsking('withdraw')}>
            {t('notice.withdraw')}
          </ActionButton>
        ) : null}
        {state === 'in_review' && !shown('approve') ? (
          <span className="small dim">{t('notice.with_reviewer')}</span>
        ) : null}
      </div>
      {unsaved ? <p className={`small ${css.late}`}>{t('notice.unsaved')}</p> : null}
      <ProblemNotice problem={(asking ? null : step.problem) ?? approve.problem ?? next.problem} />
      <Suspense>
        {asking === 'publish' && draft ? <PublishDialog notice={notice} draft={draft} onClose={close} /> : null}
        {asking === 'return' || asking === 'withdraw' ? (
          <NoteDialog notice={notice} act={asking} onClose={close} />
        ) : null}
        {asking === 'discard' ? (
          <DiscardDialog
            published={published}
            busy={step.busy}
            problem={step.problem}
            onConfirm={() => step.run('draft/discard')}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </>
  );
}
