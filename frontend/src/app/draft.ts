import { useState } from 'react';

/** What somebody is writing, kept in the tab until it is sent: a reload loses nothing. */
export function useDraft<T extends object>(name: string, initial: T) {
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...JSON.parse(sessionStorage.getItem(name) ?? '{}') }));
  const keep = (change: Partial<T>) =>
    setDraft((before) => {
      const next = { ...before, ...change };
      sessionStorage.setItem(name, JSON.stringify(next));
      return next;
    });
  const forget = () => {
    sessionStorage.removeItem(name);
    setDraft(initial);
  };
  /** It has been sent: nothing is kept any more, and what was typed meanwhile stays. */
  const settle = (change: Partial<T>) => {
    sessionStorage.removeItem(name);
    setDraft((before) => ({ ...before, ...change }));
  };
  return { draft, keep, forget, settle };
}
