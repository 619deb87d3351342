import { useText } from '@/ui/text';
import css from './Sso.module.css';

export type Mark = 'done' | 'now' | 'later';
interface Props {
  no: number;
  title: string;
  mark: Mark;
  /** What came of it, where it is done. */
  said?: string;
  /** Done, and still what the page is about. */
  open?: boolean;
  children: React.ReactNode;
}

/** One of several things in turn: what is done folds away, what is next stands open, what comes later is only named. */
export function Step({ no, title, mark, said, open, children }: Props) {
  const t = useText();
  const head = (
    <>
      <span className={css.mark}>
        {mark === 'done' ? (
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="m2 6.5 2.6 2.6L10 3.4" stroke="currentColor" strokeWidth="1.8" fill="none" />
          </svg>
        ) : null}
        <span className={mark === 'done' ? 'unseen' : undefined}>{no}</span>
      </span>
      <h2>{title}</h2>
      {mark === 'now' ? null : (
        <span className={`small ${css.said}`}>
          {mark === 'done' ? (said ?? t('sso.step_done')) : t('sso.step_later')}
        </span>
      )}
      {mark === 'later' ? null : (
        <svg className={css.fold} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="m3 4.5 3 3 3-3" stroke="currentColor" strokeWidth="1.5" fill="none" />
        </svg>
      )}
    </>
  );
  return (
    <li className={`${css.step} ${css[mark]}`} aria-current={mark === 'now' ? 'step' : undefined}>
      {mark === 'later' ? (
        <div className={css.head}>{head}</div>
      ) : (
        // Anew with each change of where it stands: whatever was folded by hand was so for the step before.
        <details key={mark} open={open ?? mark === 'now'}>
          <summary className={css.head}>{head}</summary>
          <div className={css.body}>{children}</div>
        </details>
      )}
    </li>
  );
}
