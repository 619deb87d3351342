import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { NoticeEdit, NoticeFinding, NoticeKind, NoticeText, NoticeValue } from '@/api/types/notice';
import { rebase } from '@/app/rebase';
import { ofParts, partsOf, type Shape, toBody } from './content';
import { Keeper, type Saving } from './keeper';

/** What is filled in, and by what. */
export interface Filling {
  kind: NoticeKind;
  shape: Shape;
  draft: Pick<Draft, 'facts'>;
  edit: (change: (shape: Shape) => Shape, when: 'now' | 'idle') => void;
}
export interface Composer extends Filling {
  draft: Draft;
  saving: Saving;
  savedAt: number | null;
  problem: ApiProblem | null;
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

/** What of a text that is worked on the server says besides. */
export interface Draft {
  /** That the next save is made against. */
  version: number;
  texts: NoticeText[];
  findings: NoticeFinding[];
  /** What Praya knows of whoever's text it is, by the names that fields know it under. */
  facts: Record<string, NoticeValue>;
}
/** What the server answers to a save. */
export type Saved = Pick<Draft, 'version' | 'texts' | 'findings'>;
interface Wiring {
  kind: NoticeKind;
  /** As the server has it. */
  theirs: Shape;
  draft: Draft;
  /** Under what it is kept in the tab until the server has it; begun anew where it is another. */
  name: string;
  save: (body: NoticeEdit, version: number) => Promise<Saved>;
  saved: (saved: Saved, body: NoticeEdit) => void;
  /** Somebody else saved first: what they saved is asked for. */
  overtaken: () => void;
}

/** A text that is being written, saved as one writes. */
export function useComposer({ kind, theirs, draft, name, ...wiring }: Wiring): Composer {
  const wired = useRef(wiring);
  wired.current = wiring;
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once for each version; what comes later is told to it
  const keeper = useMemo(
    () =>
      new Keeper<Shape, Saved>(theirs, draft.version, {
        save: (shape, version) => wired.current.save(toBody(kind, shape), version),
        saved: (saved, shape) => wired.current.saved(saved, toBody(kind, shape)),
        overtaken: () => wired.current.overtaken(),
        store: sessionStorage,
        name,
      }),
    [name, kind],
  );
  useEffect(() => () => keeper.close(), [keeper]);
  const { shape, base, saving, savedAt, problem, version } = useSyncExternalStore(keeper.subscribe, keeper.current);
  const newest = draft.version;
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

function both(keeper: Keeper<Shape, Saved>, base: Shape, typed: Shape, theirs: Shape, version: number): Overtaken {
  const { shape, taken, clashes } = rebase(partsOf(base), partsOf(typed), partsOf(theirs));
  return {
    taken,
    clashes,
    keepMine: () => keeper.choose(ofParts(shape), theirs, version),
    takeTheirs: () => keeper.choose(theirs, theirs, version),
  };
}
