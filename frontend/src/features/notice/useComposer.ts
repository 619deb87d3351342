import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { NoticeDraft, NoticeKind, NoticeSaved, NoticeView } from '@/api/types';
import { rebase } from '@/app/rebase';
import { ofParts, partsOf, type Shape, shapeOf, toBody } from './content';
import { Keeper, type Saving } from './keeper';
import { noticeQuery, noticesKey, saveNotice } from './queries';

export interface Composer {
  kind: NoticeKind;
  draft: NoticeDraft;
  shape: Shape;
  saving: Saving;
  savedAt: number | null;
  problem: ApiProblem | null;
  edit: (change: (shape: Shape) => Shape, when: 'now' | 'idle') => void;
  flush: () => void;
  /** Everything is saved. @returns the version that it is now, null where it could not be saved */
  settle: () => Promise<number | null>;
  /** Somebody else saved first: what came of both, and the two ways on. Null until what they saved is here. */
  overtaken: Overtaken | null;
}
export interface Overtaken {
  /** Parts that only they changed, and those that both did. */
  taken: string[];
  clashes: string[];
  keepMine: () => void;
  takeTheirs: () => void;
}

/** A notice that is being written, saved as one writes. */
export function useComposer(clientId: string, notice: NoticeView, draft: NoticeDraft, kind: NoticeKind): Composer {
  const cache = useQueryClient();
  const queryKey = useMemo(() => noticeQuery(clientId, notice.id).queryKey, [clientId, notice.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once for each version; what comes later is told to it
  const keeper = useMemo(
    () =>
      new Keeper<Shape, NoticeSaved>(shapeOf(kind, notice), draft.version.version, {
        save: (shape, version) => saveNotice(clientId, notice.id, toBody(kind, shape), version),
        saved: ({ version, texts, findings }, shape) => {
          const { title, subjects, content } = toBody(kind, shape);
          cache.setQueryData(queryKey, (before) =>
            before?.draft
              ? {
                  ...before,
                  title,
                  subjects,
                  draft: { ...before.draft, version: { ...before.draft.version, version }, content, texts, findings },
                }
              : before,
          );
          void cache.invalidateQueries({ queryKey: [...noticesKey(clientId), 'list'] });
        },
        overtaken: () => void cache.invalidateQueries({ queryKey, exact: true }),
        store: sessionStorage,
        name: `praya.notice.${draft.version.id}`,
      }),
    [clientId, notice.id, draft.version.id, kind, cache, queryKey],
  );
  useEffect(() => () => keeper.close(), [keeper]);
  const { shape, base, saving, savedAt, problem, version } = useSyncExternalStore(keeper.subscribe, keeper.current);

  const theirs = useMemo(() => shapeOf(kind, notice), [kind, notice]);
  const newest = draft.version.version;
  useEffect(() => keeper.arrived(theirs, newest), [keeper, theirs, newest]);

  // Leaving with something unsaved: send it at once, and let the browser ask.
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      keeper.flush();
      if (keeper.current().saving !== 'kept') event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [keeper]);

  return {
    kind,
    draft,
    shape,
    saving,
    savedAt,
    problem,
    edit: (change, when) => keeper.edit(change, when),
    flush: () => keeper.flush(),
    settle: async () => ((await keeper.settle()) ? keeper.current().version : null),
    overtaken: saving === 'stale' && newest > version ? both(keeper, base, shape, theirs, newest) : null,
  };
}

function both(
  keeper: Keeper<Shape, NoticeSaved>,
  base: Shape,
  typed: Shape,
  theirs: Shape,
  version: number,
): Overtaken {
  const { shape, taken, clashes } = rebase(partsOf(base), partsOf(typed), partsOf(theirs));
  return {
    taken,
    clashes,
    keepMine: () => keeper.choose(ofParts(shape), theirs, version),
    takeTheirs: () => keeper.choose(theirs, theirs, version),
  };
}
