import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Answer, AnswerBody, Pack, Score, Tia } from '@/api/contract';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { byKey, sayAnswer } from './answers';
import { type Draft, Drafts } from './drafts';
import { changesSince, packQuery, saveAnswer, tiaQuery } from './queries';

const POLL_MS = 3_000;
const LANDED_MS = 20_000;

export interface Editor {
  tia: Tia;
  pack: Pack;
  clientId: string;
  answers: ReadonlyMap<string, Answer>;
  drafts: ReadonlyMap<string, Draft>;
  /** Keys that somebody else has just answered. */
  landed: ReadonlySet<string>;
  /** Before the last change, so that the panel can show what moved. */
  scoreBefore: Score | null;
  open: boolean;
  edit: (key: string, change: Partial<AnswerBody>, when: 'now' | 'idle') => void;
  flush: (key?: string) => void;
  takeTheirs: (key: string) => void;
  keepMine: (key: string) => void;
  say: (key: string, answer: Partial<AnswerBody> | null | undefined) => string | null;
}

/** Merges what was saved, here or elsewhere, into the assessment at hand. */
export function merged(tia: Tia, answers: Answer[], rest: Partial<Pick<Tia, 'score' | 'visible' | 'state'>>): Tia {
  const all = byKey(tia.answers);
  for (const answer of answers) if ((all.get(answer.key)?.version ?? -1) < answer.version) all.set(answer.key, answer);
  return { ...tia, ...rest, answers: [...all.values()] };
}

export function useEditor(
  clientId: string,
  tiaId: string,
): { editor: Editor | null; error: Error | null; retry: () => void } {
  const t = useText();
  const format = useFormat();
  const cache = useQueryClient();
  const queryKey = useMemo(() => tiaQuery(clientId, tiaId).queryKey, [clientId, tiaId]);
  const { data: tia, error, refetch } = useQuery(tiaQuery(clientId, tiaId));
  const { data: pack } = useQuery({
    ...packQuery(tia?.pack ?? '', tia?.packVersion ?? '', t.locale),
    enabled: Boolean(tia),
  });
  const [scoreBefore, setScoreBefore] = useState<Score | null>(null);
  const [landed, setLanded] = useState<ReadonlySet<string>>(new Set());

  const apply = useCallback(
    (answers: Answer[], rest: Partial<Pick<Tia, 'score' | 'visible' | 'state'>>) =>
      cache.setQueryData(queryKey, (before) => {
        if (!before) return before;
        if (rest.score) setScoreBefore(before.score);
        return merged(before, answers, rest);
      }),
    [cache, queryKey],
  );

  const drafts = useMemo(
    () =>
      new Drafts({
        save: (key, body, version) => saveAnswer(clientId, tiaId, key, body, version),
        saved: ({ answer, score, visible }) => apply([answer], { score, visible }),
        store: sessionStorage,
        name: `praya.draft.${tiaId}`,
      }),
    [clientId, tiaId, apply],
  );
  useEffect(() => () => drafts.close(), [drafts]);
  const shown = useSyncExternalStore(drafts.subscribe, drafts.all);

  // What others answer lands here by itself.
  const seq = useRef(0);
  const loaded = Boolean(tia);
  useEffect(() => {
    if (!loaded) return;
    const stop = new AbortController();
    const poll = async () => {
      if (document.hidden) return;
      try {
        const first = seq.current === 0;
        const changes = await changesSince(clientId, tiaId, seq.current, stop.signal);
        seq.current = Math.max(changes.seq, 1);
        const known = byKey(cache.getQueryData<Tia>(queryKey)?.answers ?? []);
        const news = changes.answers.filter((answer) => answer.version > (known.get(answer.key)?.version ?? 0));
        const state = cache.getQueryData<Tia>(queryKey)?.state;
        if (news.length === 0 && state === changes.state) return;
        for (const answer of news) drafts.arrived(answer);
        if (state !== changes.state) await refetch();
        else apply(news, { score: changes.score, ...(changes.visible ? { visible: changes.visible } : {}) });
        if (!changes.visible && news.length > 0) void refetch();
        if (!first) setLanded(new Set(news.map((answer) => answer.key)));
      } catch {
        // The next round asks again; a lost client closes the frame around this page.
      }
    };
    void poll();
    const timer = setInterval(poll, POLL_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [loaded, clientId, tiaId, drafts, apply, cache, refetch, queryKey]);
  useEffect(() => {
    if (landed.size === 0) return;
    const timer = setTimeout(() => setLanded(new Set()), LANDED_MS);
    return () => clearTimeout(timer);
  }, [landed]);

  // Leaving with something unsaved: send it at once, and let the browser ask.
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      drafts.flush();
      if (drafts.all().size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [drafts]);

  const answers = useMemo(() => byKey(tia?.answers ?? []), [tia?.answers]);
  if (!tia || !pack) return { editor: null, error, retry: () => void refetch() };
  return {
    error: null,
    retry: () => void refetch(),
    editor: {
      tia,
      pack,
      clientId,
      answers,
      drafts: shown,
      landed,
      scoreBefore,
      open: tia.actions.answer?.allowed ?? false,
      edit: (key, change, when) => {
        if (landed.has(key)) setLanded(new Set([...landed].filter((one) => one !== key)));
        drafts.edit(key, answers.get(key), change, when);
      },
      flush: (key) => drafts.flush(key),
      takeTheirs: (key) => drafts.takeTheirs(key),
      keepMine: (key) => drafts.keepMine(key),
      say: (key, answer) =>
        sayAnswer(pack, key, answer, { ...format, vendorAsked: (date) => t('tia.vendor_asked', { date }) }),
    },
  };
}
