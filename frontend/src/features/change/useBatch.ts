import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AdoptionEffect, ChangeKind } from '@/api/types';
import { eachOf, type Fared } from './batch';
import { adopt, undoAdoption } from './queries';

type Made = { id: string };

/** Taking a change over into many assessments, with what came of each; and taking back those that succeeded. */
export function useBatch(kind: ChangeKind) {
  const cache = useQueryClient();
  const [fared, setFared] = useState<ReadonlyMap<string, Fared<Made>>>(new Map());
  const [undone, setUndone] = useState<ReadonlySet<string>>(new Set());
  const [total, setTotal] = useState<number | null>(null);
  // One key for each, for good: pressing again after a lost answer takes nothing over twice.
  const keys = useRef(new Map<string, string>());
  const keyOf = (of: string) => {
    const known = keys.current.get(of) ?? crypto.randomUUID();
    keys.current.set(of, known);
    return known;
  };
  const tell = (id: string, state: Fared<Made>) => setFared((before) => new Map(before).set(id, state));
  const forget = (id: string) => setFared((before) => new Map([...before].filter(([other]) => other !== id)));
  const settled = (all: AdoptionEffect[]) => {
    setTotal(null);
    for (const one of all) void cache.invalidateQueries({ queryKey: ['client', one.clientId] });
  };
  const run = async (all: AdoptionEffect[]) => {
    setTotal(all.length);
    await eachOf(
      all,
      (one) => adopt(one, kind, keyOf(`${one.tiaId} ${one.revision}`)),
      (one, state) => tell(one.tiaId, state),
    );
    settled(all);
  };
  const undo = async (all: AdoptionEffect[]) => {
    const done = all.filter((one) => fared.get(one.tiaId)?.state === 'done');
    setTotal(done.length);
    await eachOf(
      done,
      (one) => {
        const made = fared.get(one.tiaId);
        return undoAdoption(one.clientId, made?.state === 'done' ? made.out.id : '', keyOf(`undo ${one.tiaId}`));
      },
      (one, state) => {
        if (state.state === 'failed') tell(one.tiaId, state);
        if (state.state !== 'done') return;
        setUndone((before) => new Set(before).add(one.tiaId));
        forget(one.tiaId);
      },
    );
    settled(done);
    // What stands there is another revision now: what was looked at is worked out anew.
    keys.current.clear();
    await cache.invalidateQueries({ queryKey: ['changes'] });
  };
  const count = (state: Fared<Made>['state']) => [...fared.values()].filter((one) => one.state === state).length;
  return { fared, undone, total, busy: total !== null, done: count('done'), failed: count('failed'), run, undo };
}
