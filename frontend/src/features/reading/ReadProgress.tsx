import { type RefObject, useEffect, useRef } from 'react';
import css from './Reading.module.css';

/** How far one has come in the text, as a thin line at the top of the window. It follows the thumb, and does not move by itself. */
export function ReadProgress({ of: text }: { of: RefObject<HTMLElement | null> }) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const follow = () => {
      if (!text.current || !line.current) return;
      const { top, height } = text.current.getBoundingClientRect();
      const seen = Math.min(1, Math.max(0, (window.innerHeight - top) / height));
      // Before anything was moved nothing has been read, even where the first screen shows a part.
      line.current.style.transform = `scaleX(${window.scrollY > 0 || seen === 1 ? seen : 0})`;
    };
    follow();
    const watch = new ResizeObserver(follow);
    if (text.current) watch.observe(text.current);
    window.addEventListener('scroll', follow, { passive: true });
    return () => {
      watch.disconnect();
      window.removeEventListener('scroll', follow);
    };
  }, [text]);
  return (
    <div className={css.progress} aria-hidden="true">
      <span ref={line} />
    </div>
  );
}
