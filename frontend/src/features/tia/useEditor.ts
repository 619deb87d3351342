import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Names } from '@/api/types';
import type { Answer, Pack, Said, Score, Tia } from '@/api/types/assessment';
import { sayAnswer, tellSubject } from '@/app/pack';
import { packQuery } from '@/app/packs';
import { useMe } from '@/app/session';
import { useFormat } from '@/ui/format';
import type { When } from '@/ui/PartInput';
import { useText } from '@/ui/text';
import { byKey } from './answers';
import { type Draft, Drafts } from './drafts';
import { changesSince, saveAnswer, tiaQuery } from './queries';

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
  /** What if: nothing that is given is kept. */
  trying: boolean;
  edit: (key: string, change: Said, when: When) => void;
  flush: (key?: string) => void;
  takeTheirs: (key: string) => void;
  keepMine: (key: string) => void;
  say: (key: string, answer: Said | null | undefined) => string | null;
  /** Whoever is named by an id: of the assessment's own names, or oneself. */
  who: (id: string) => Names | null;
  /** What a reason is about, in the pack's words. */
  tell: (subject: string) => string | null;
}

/** Answers decide only one thing about what may be done: whether they contradict each other, which stops sending. */
function actionsAfter({ actions }: Tia, score: Score): Tia['actions'] {
  const { answer, submit } = actions;
  if (!answer?.allowed || !submit) return actions;
  if (score.contradictions.length > 0) return { ...actions, submit: { allowed: false, reason: 'tia.contradiction' } };
  return submit.reason === 'tia.contradiction' ? { ...actions, submit: answer } : actions;
}

/** Merges what was saved, here or elsewhere, into the assessment at hand. */
export function merged(tia: Tia, answers: Answer[], rest: Partial<Pick<Tia, 'score' | 'verdicts'>>): Tia {
  const all = byKey(tia.answers);
  for (const answer of answers) if ((all.get(answer.key)?.version ?? -1) < answer.version) all.set(answer.key, answer);
  const actions = rest.score ? actionsAfter(tia, rest.score) : tia.actions;
  // An answer given anew rests on what it was given with: the server says again when that lapses.
  const lapsed = tia.lapsed.filter((one) => !answers.some((answer) => answer.key === one.key));
  // Answered anew, it is another answer, and nobody has judged that one.
  const verdicts = (rest.verdicts ?? tia.verdicts).filter((one) => all.get(one.key)?.version === one.version);
  return { ...tia, ...rest, actions, lapsed, verdicts, answers: [...all.values()] };
}

export function useEditor(
  clientId: string,
  tiaId: string,
): { editor: Editor | null; error: Error | null; retry: () => void } {
  const t = useText();
  const me = useMe();
  const format = useFormat();
  const cache = useQueryClient();
  const queryKey = useMemo(() => tiaQuery(clientId, tiaId).queryKey, [clientId, tiaId]);
  const { data: tia, error, refetch } = useQuery(tiaQuery(clientId, tiaId));
  const { data: pack } = useQuery(packQuery(tia, t.locale));
  const [scoreBefore, setScoreBefore] = useState<Score | null>(null);
  const [landed, setLanded] = useState<ReadonlySet<string>>(new Set());

  const apply = useCallback(
    (answers: Answer[], rest: Partial<Pick<Tia, 'score' | 'verdicts'>>) =>
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
        saved: ({ answer, score }) => apply([answer], { score }),
        known: (answer) => apply([answer], {}),
        store: sessionStorage,
        name: `praya.draft.${tiaId}`,
      }),
    [clientId, tiaId, apply],
  );
  useEffect(() => () => drafts.close(), [drafts]);
  const shown = useSyncExternalStore(drafts.subscribe, drafts.all);

  // What others answer lands here by itself.
  const seen = useRef<number | null>(null);
  const loaded = Boolean(tia);
  useEffect(() => {
    if (!loaded) return;
    const stop = new AbortController();
    const poll = async () => {
      const here = cache.getQueryData<Tia>(queryKey);
      if (document.hidden || !here) return;
      try {
        seen.current ??= here.revision;
        const changes = await changesSince(clientId, tiaId, seen.current, stop.signal);
        seen.current = Math.max(seen.current, changes.revision);
        const known = byKey(cache.getQueryData<Tia>(queryKey)?.answers ?? []);
        const news = changes.answers.filter((answer) => answer.version > (known.get(answer.key)?.version ?? 0));
        for (const answer of news) drafts.arrived(answer);
        const isNewcomer = [...news, ...(changes.verdicts ?? [])].some(({ by }) => by && !(by in here.names));
        if (changes.state !== here.state || changes.version !== here.version || isNewcomer) {
          if (changes.score) setScoreBefore(here.score);
          await refetch();
        } else if (news.length > 0 || changes.verdicts) {
          apply(news, {
            ...(changes.score && news.length > 0 ? { score: changes.score } : {}),
            ...(changes.verdicts ? { verdicts: changes.verdicts } : {}),
          });
        }
        if (news.length > 0) setLanded(new Set(news.map((answer) => answer.key)));
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
      trying: false,
      edit: (key, change, when) => {
        if (landed.has(key)) setLanded(new Set([...landed].filter((one) => one !== key)));
        // Half a number is nobody's answer: what stood there before stands.
        if (when === 'never') drafts.takeBack(key);
        else drafts.edit(key, answers.get(key), change, when);
      },
      flush: (key) => drafts.flush(key),
      takeTheirs: (key) => drafts.takeTheirs(key),
      keepMine: (key) => drafts.keepMine(key),
      say: (key, answer) => sayAnswer(pack, key, answer, format),
      who: (id) => tia.names[id] ?? (id === me?.id ? (me.name ?? null) : null),
      tell: (subject) => tellSubject(pack, subject),
    },
  };
}
