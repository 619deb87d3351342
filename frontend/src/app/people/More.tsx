import { useEffect, useRef } from 'react';
import css from './Phone.module.css';

/** Comes by itself as the end comes near; a button for whoever does not scroll. */
export function More({ from, verb, onMore }: { from: number; verb: string; onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const asked = useRef(onMore);
  asked.current = onMore;
  // Watched anew after each part: one that leaves the end in sight would say nothing more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the length is what it waits for
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) asked.current();
      },
      { rootMargin: '800px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [from]);
  return (
    <div ref={end} className={css.more}>
      <button type="button" className="text-button" onClick={onMore}>
        {verb}
      </button>
    </div>
  );
}
