import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Created } from '@/api/types';
import type { NoticePlacing } from '@/api/types/notice';
import { eachOf, type Fared } from '@/app/batch';
import { issuesKey, publishAt, templatesKey, undoAt } from './queries';

export type Batch = ReturnType<typeof useIssueBatch>;

/** Publishing at many clients, or undoing that, with what came of each; what was not reached stays as it was, and can be gone on with. */
export function useIssueBatch(issueId: string) {
  const cache = useQueryClient();
  const [fared, setFared] = useState<ReadonlyMap<string, Fared<Created>>>(new Map());
  const [progress, setProgress] = useState<{ of: number; settled: number } | null>(null);
  const run = async (all: NoticePlacing[], work: (row: NoticePlacing) => Promise<Created>) => {
    setFared(new Map());
    setProgress({ of: all.length, settled: 0 });
    await eachOf(all, work, (row, state) => {
      setFared((before) => new Map(before).set(row.clientId, state));
      if (state.state !== 'busy') setProgress((before) => before && { ...before, settled: before.settled + 1 });
    });
    for (const row of all) void cache.invalidateQueries({ queryKey: ['client', row.clientId] });
    await Promise.all([issuesKey, templatesKey].map((queryKey) => cache.invalidateQueries({ queryKey })));
    setProgress(null);
  };
  return {
    fared,
    progress,
    busy: progress !== null,
    failed: [...fared.values()].filter((one) => one.state === 'failed').length,
    // The version is the key: pressed again after a lost answer, what was published is not published twice.
    publish: (all: NoticePlacing[]) => run(all, (row) => publishAt(row.clientId, issueId, row.version)),
    undo: (all: NoticePlacing[]) => run(all, (row) => undoAt(row.clientId, issueId, row.version)),
  };
}
