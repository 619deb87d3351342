import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AdoptionEffect, ChangeKind } from '@/api/types/dossier';
import { eachOf, type Fared } from '@/app/batch';
import { adopt, undoAdoption } from './queries';

/** What came of each: taken over or not, and what was taken back again. */
type Standing = Fared<{ id: string }> | { state: 'undone' };

/** Taking a change over into many assessments, with what came of each; and taking back those that succeeded. */
export function useBatch(kind: ChangeKind) {
  const cache = useQueryClient();
  const [fared, setFared] = useState<ReadonlyMap<string, Standing>>(new Map());
  const [progress, setProgress] = useState<{ of: number; settled: number } | null>(null);
  // One key for each, for good: pressing again after a lost answer takes nothing over twice.
  const keys = useRef(new Map<string, string>());
  const keyOf = (of: string) => {
    const known = keys.current.get(of) ?? crypto.randomUUID();
    keys.current.set(of, known);
    return known;
  };
  const tell = (id: string, state: Standing) => {
    setFared((before) => new Map(before).set(id, state));
    if (state.state !== 'busy') setProgress((before) => before && { ...before, settled: before.settled + 1 });
  };
  const finish = (all: AdoptionEffect[]) => {
    setProgress(null);
    for (const one of all) void cache.invalidateQueries({ queryKey: ['client', one.clientId] });
  };
  const run = async (all: AdoptionEffect[]) => {
    setProgress({ of: all.length, settled: 0 });
    await eachOf(
      all,
      (one) => adopt(one, kind, keyOf(`${one.tiaId} ${one.revision}`)),
      (one, state) => tell(one.tiaId, state),
    );
    finish(all);
  };
  const undo = async (all: AdoptionEffect[]) => {
    const done = all.flatMap((one) => {
      const made = fared.get(one.tiaId);
      return made?.state === 'done' ? [{ one, adoptionId: made.out.id }] : [];
    });
    setProgress({ of: done.length, settled: 0 });
    await eachOf(
      done,
      ({ one, adoptionId }) => undoAdoption(one.clientId, adoptionId, keyOf(`undo ${one.tiaId}`)),
      ({ one }, state) => {
        // Until it is taken back it stands as taken over.
        if (state.state !== 'busy') tell(one.tiaId, state.state === 'done' ? { state: 'undone' } : state);
      },
    );
    finish(done.map(({ one }) => one));
    // What stands there is another revision now: what was looked at is worked out anew.
    keys.current.clear();
    await cache.invalidateQueries({ queryKey: ['changes'] });
  };
  const count = (state: Standing['state']) => [...fared.values()].filter((one) => one.state === state).length;
  return { fared, progress, busy: progress !== null, done: count('done'), failed: count('failed'), run, undo };
}
