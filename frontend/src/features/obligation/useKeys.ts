import { type FocusEvent, useEffect, useRef } from 'react';

const ACTS = ['Enter', 'e', 's', 'h', '?'];

/**
 * `j` and `k` go from line to line, wherever the page's focus stands; the others act on the line that has it. A field, a
 * dialog and a chord keep their own keys.
 */
export function useKeys(count: number, on: boolean, act: (key: string, index: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const current = useRef(-1);
  const latest = useRef(act);
  latest.current = act;

  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.metaKey || event.ctrlKey || event.altKey || target.matches('input,select,textarea,dialog *')) return;
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      if (step && (!event.key.startsWith('Arrow') || list.current?.contains(target))) {
        const next = Math.max(0, Math.min(count - 1, current.current + step));
        const link = list.current?.querySelector<HTMLElement>(`[data-line="${next}"] [data-open]`);
        if (!link) return;
        event.preventDefault();
        link.focus();
        return;
      }
      if (!ACTS.includes(event.key)) return;
      // On a link or a button Enter is theirs.
      if (event.key === 'Enter' && target.closest('a,button')) return;
      if (event.key !== '?' && current.current < 0) return;
      event.preventDefault();
      latest.current(event.key, current.current);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [count, on]);

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const line = event.target.closest('[data-line]');
    if (line) current.current = Number(line.getAttribute('data-line'));
  };
  return { list, onFocus };
}
