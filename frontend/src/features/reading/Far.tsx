import { useText } from '@/ui/text';
import css from './Reading.module.css';

/** How many have read it, of how many; and how many should have by now. */
export function Far({ of }: { of: { asked: number; done: number; opened: number; overdue: number } }) {
  const t = useText();
  return (
    <div className={css.far}>
      <p className={css.big}>{t('me.notices_far_of', { done: of.done, asked: of.asked })}</p>
      <progress max={Math.max(1, of.asked)} value={of.done} aria-label={t('coverage.read_of_asked')} />
      <p className="small dim">
        {t('coverage.far', { opened: of.opened, left: of.asked - of.done - of.opened })}
        {of.overdue > 0 ? (
          <span className={css.alarm}> · {t('coverage.far_overdue', { count: of.overdue })}</span>
        ) : null}
      </p>
    </div>
  );
}
