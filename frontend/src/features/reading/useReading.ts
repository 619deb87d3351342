import { useEffect, useState } from 'react';
import type { NoticeLanguage, OwnNotice } from '@/api/types/reading';
import { openNotice } from '@/app/reading/queries';
import { ReadingClock } from './clock';

/** Tells the server that it was opened, once it is shown; without a connection as soon as there is one. */
export function useOpened(clientId: string, notice: OwnNotice, language: NoticeLanguage): void {
  const { noticeId, versionId, state } = notice;
  // In which language it was opened is what counts, not what was chosen afterwards.
  const [first] = useState(language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version is opened by itself
  useEffect(() => {
    if (state === 'done') return;
    const tell = () => void openNotice(clientId, noticeId, first).then(over, () => undefined);
    const over = () => window.removeEventListener('online', tell);
    window.addEventListener('online', tell);
    tell();
    return over;
  }, [clientId, noticeId, versionId, first]);
}

/** For how many seconds this version lay before this person: over a reload too, in the tab where they read it. */
export function useReadSeconds(personId: string, versionId: string): () => number {
  const name = `praya.read.${personId}.${versionId}`;
  const [clock] = useState(() => new ReadingClock(() => performance.now(), Number(sessionStorage.getItem(name) ?? 0)));
  useEffect(() => {
    const look = () => {
      clock.see(document.visibilityState === 'visible');
      sessionStorage.setItem(name, String(clock.seconds()));
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', look);
    return () => {
      clock.see(false);
      sessionStorage.setItem(name, String(clock.seconds()));
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', look);
    };
  }, [clock, name]);
  return () => clock.seconds();
}
