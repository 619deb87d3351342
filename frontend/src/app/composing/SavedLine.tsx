import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Composing.module.css';
import type { Composer } from './useComposer';

/** Whether what is written is kept: always in sight, and said quietly. */
export function SavedLine({ composer: { saving, savedAt, problem } }: { composer: Composer }) {
  const t = useText();
  if (saving === 'refused') {
    return (
      <div className={css.refused}>
        <ProblemNotice problem={problem} />
      </div>
    );
  }
  const said =
    saving === 'kept'
      ? savedAt
        ? t('notice.saved')
        : t('notice.saves_itself')
      : saving === 'failed'
        ? t('notice.save_failed')
        : saving === 'stale'
          ? t('notice.save_waits')
          : t('notice.saving');
  return (
    <p className={`small dim ${css.saved}`} role="status" data-saving={saving}>
      {saving === 'kept' && savedAt ? <span aria-hidden="true">✓ </span> : null}
      {said}
    </p>
  );
}
