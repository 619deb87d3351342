import { useState } from 'react';

/** What somebody is writing, kept in the tab until it is sent: a reload loses nothing. @param store of the device, where it outlives the tab */
export function useDraft<T extends object>(name: string, initial: T, store: Storage = sessionStorage) {
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...JSON.parse(store.getItem(name) ?? '{}') }));
  const keep = (change: Partial<T>) =>
    setDraft((before) => {
      const next = { ...before, ...change };
      store.setItem(name, JSON.stringify(next));
      return next;
    });
  const forget = () => {
    store.removeItem(name);
    setDraft(initial);
  };
  /** It has been sent: nothing is kept any more, and what was typed meanwhile stays. */
  const settle = (change: Partial<T>) => {
    store.removeItem(name);
    setDraft((before) => ({ ...before, ...change }));
  };
  return { draft, keep, forget, settle };
}
