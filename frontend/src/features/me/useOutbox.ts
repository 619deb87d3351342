import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keptOf } from '@/app/kept';
import { useMe } from '@/app/session';
import { type Held, Outbox } from './outbox';
import { homeQuery, requestQuery, saveMyAnswer } from './queries';

const AGAIN_MS = 10_000;
/** One for a request, on whatever page it is looked at. */
const boxes = new Map<string, Outbox>();

function boxOf(cache: QueryClient, personId: string, clientId: string, requestId: string): Outbox {
  const name = keptOf(personId, `answers.${requestId}`);
  const known = boxes.get(name);
  if (known) return known;
  const { queryKey } = requestQuery(clientId, requestId);
  const box = new Outbox({
    save: (key, body, version) => saveMyAnswer(clientId, requestId, key, body, version),
    saved: (answer) =>
      cache.setQueryData(queryKey, (now) =>
        now ? { ...now, answers: [...now.answers.filter((one) => one.key !== answer.key), answer] } : now,
      ),
    arrived: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey }),
        cache.invalidateQueries({ queryKey: homeQuery(clientId).queryKey }),
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

export const isWaiting = (one: Held): boolean => one.given && !one.theirs;

/** What this person has said in a request and is not there yet; sent by itself as soon as there is a connection. */
export function useOutbox(clientId: string, requestId: string): { box: Outbox; held: ReadonlyMap<string, Held> } {
  const cache = useQueryClient();
  const me = useMe();
  const box = boxOf(cache, me?.id ?? '', clientId, requestId);
  const held = useSyncExternalStore(box.subscribe, box.all);
  const waiting = [...held.values()].some(isWaiting);
  useEffect(() => {
    if (!waiting) return;
    const send = () => void box.send();
    // What was left here by a page that is gone; one that is being sent right now is not sent twice.
    const first = window.setTimeout(send, 0);
    const again = window.setInterval(send, AGAIN_MS);
    window.addEventListener('online', send);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(again);
      window.removeEventListener('online', send);
    };
  }, [box, waiting]);
  return { box, held };
}

/** How many answers waited here when the request was over: they cannot go anywhere any more, and are let go. */
export function useLost(clientId: string, requestId: string): number {
  const { box, held } = useOutbox(clientId, requestId);
  const [lost] = useState(held.size);
  useEffect(() => box.forget(), [box]);
  return lost;
}
