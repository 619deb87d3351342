import css from './Loading.module.css';
import { useText } from './text';

/** Where text will stand, while it is on its way. Shown after a moment only, so that quick answers do not flicker. */
export function Loading({ lines = 5 }: { lines?: number }) {
  const t = useText();
  return (
    <div className={css.loading} role="status">
      <span className="unseen">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <span key={line} className={css.line} />
      ))}
    </div>
  );
}
