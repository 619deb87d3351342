import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { keptOf } from '../kept';
import { useMe } from '../session';
import { areChoices, type Kept, ReadingOutbox, type Standing } from './outbox';
import { acknowledgeNotice, choose, ownNoticeQuery, ownNoticesQuery } from './queries';

const AGAIN_MS = 10_000;
const boxes = new Map<string, ReadingOutbox>();

function sendTo(clientId: string, one: Kept) {
  if (areChoices(one)) {
    const { noticeId, idempotencyKey, ...said } = one;
    return choose(clientId, noticeId, said, idempotencyKey);
  }
  const { noticeId, ...said } = one;
  return acknowledgeNotice(clientId, noticeId, said);
}

function boxOf(cache: QueryClient, personId: string, clientId: string): ReadingOutbox {
  // Among the answers: signing out warns of what is not sent, and lets it go.
  const name = keptOf(personId, 'answers.notices');
  const known = boxes.get(name);
  if (known) return known;
  // What is not on the page is asked for as well: whoever goes home from here finds no card of what they have done.
  const anew = (queryKey: readonly unknown[]) => cache.invalidateQueries({ queryKey, refetchType: 'all' });
  const box = new ReadingOutbox({
    send: (one) => sendTo(clientId, one),
    arrived: (noticeId) =>
      Promise.all([
        anew(ownNoticeQuery(clientId, noticeId).queryKey),
        anew(ownNoticesQuery(clientId).queryKey),
        cache.invalidateQueries({ queryKey: ['mine'] }),
      ]),
    store: localStorage,
    name,
  });
  window.addEventListener('storage', (event) => {
    if (event.key === name) box.reload();
  });
  boxes.set(name, box);
  return box;
}

/** What this person has read and the server does not know yet: sent by itself as soon as there is a connection. */
export function useReadingOutbox(clientId: string): { box: ReadingOutbox; standing: Standing } {
  const cache = useQueryClient();
  const me = useMe();
  const box = boxOf(cache, me?.id ?? '', clientId);
  const standing = useSyncExternalStore(box.subscribe, box.standing);
  const waiting = standing.kept.length > 0;
  useEffect(() => {
    if (!waiting) return;
    const send = () => void box.send();
    // What was left here by a page that is gone; what is being sent right now is not sent twice.
    const first = window.setTimeout(send, 0);
    const again = window.setInterval(send, AGAIN_MS);
    window.addEventListener('online', send);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(again);
      window.removeEventListener('online', send);
    };
  }, [box, waiting]);
  return { box, standing };
}
