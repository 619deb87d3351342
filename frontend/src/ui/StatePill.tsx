import css from './StatePill.module.css';

export type Tone = 'quiet' | 'open' | 'waiting' | 'done' | 'alarm';

/** A state as a word with a small mark: hollow while open, half while it waits for somebody, filled when done. */
export function StatePill({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span className={`${css.pill} ${css[tone]}`}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <circle
          cx="5"
          cy="5"
          r="4"
          fill={tone === 'done' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
        />
        {tone === 'waiting' ? <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" /> : null}
        {tone === 'alarm' ? <path d="M5 2.5v3M5 7v.6" stroke="currentColor" strokeWidth="1.5" /> : null}
        {tone === 'done' ? <path d="m3 5 1.5 1.5L7.2 3.7" stroke="var(--paper)" strokeWidth="1.3" fill="none" /> : null}
      </svg>
      <span>{children}</span>
    </span>
  );
}
