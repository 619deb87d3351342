import { type ApiProblem, toProblem } from '@/api/problem';
import type { Answer, AnswerEdit, AnswerSaved, Said } from '@/api/types/assessment';
import { editOf, sameSaid } from '@/app/answer';

/** `tried`: nobody saves it (`useWhatIf`). */
export type Saving = 'waiting' | 'saving' | 'failed' | 'stale' | 'refused' | 'tried';
export interface Draft {
  body: AnswerEdit;
  /** The version it was written over; 0 where there was no answer. */
  version: number;
  saving: Saving;
  problem: ApiProblem | null;
  /** What somebody else wrote in the meantime. */
  theirs: Answer | null;
}
interface Wiring {
  save: (key: string, body: AnswerEdit, version: number) => Promise<AnswerSaved>;
  saved: (saved: AnswerSaved) => void;
  /** What stands on the server turned out to be our own words. */
  known: (answer: Answer) => void;
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  name: string;
}

const IDLE_MS = 2_000;
const AGAIN_MS = 4_000;

/**
 * What has been typed and is not on the server yet. Saved on blur or after two seconds of idling; kept in the tab's own
 * storage meanwhile, so that a reload loses nothing; sent again while there is no connection. Never overwrites: on a
 * stale version both answers stand side by side until a person chooses.
 */
export class Drafts {
  private drafts = new Map<string, Draft>();
  private timers = new Map<string, ReturnType<typeof setTimeout>>();
  private listeners = new Set<() => void>();
  private shown: ReadonlyMap<string, Draft> = new Map();

  constructor(private readonly wiring: Wiring) {
    const kept = wiring.store.getItem(wiring.name);
    if (!kept) return;
    for (const [key, body, version] of JSON.parse(kept) as [string, AnswerEdit, number][]) {
      this.drafts.set(key, { body, version, saving: 'waiting', problem: null, theirs: null });
      this.later(key, 0);
    }
    this.shown = new Map(this.drafts);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  all = (): ReadonlyMap<string, Draft> => this.shown;

  edit(key: string, answer: Answer | undefined, change: Said, when: 'now' | 'idle'): void {
    const before = this.drafts.get(key);
    const body = editOf({ ...(before?.body ?? answer), state: 'confirmed' }, change);
    const stale = before?.saving === 'stale';
    this.put(key, {
      body,
      version: before?.version ?? answer?.version ?? 0,
      saving: stale ? 'stale' : before?.saving === 'saving' ? 'saving' : 'waiting',
      problem: null,
      theirs: before?.theirs ?? null,
    });
    if (!stale) this.later(key, when === 'now' ? 0 : IDLE_MS);
  }

  /** On blur: do not wait for the idle time. */
  flush(key?: string): void {
    for (const one of key ? [key] : [...this.timers.keys()]) if (this.timers.has(one)) void this.send(one);
  }

  /** Somebody else's answer arrived; if something is being written here, both are kept. */
  arrived(answer: Answer): void {
    const mine = this.drafts.get(answer.key);
    if (!mine || mine.saving === 'saving' || answer.version <= mine.version) return;
    // Our own, saved by a request whose reply never reached us: the page was left or reloaded in between.
    this.stop(answer.key);
    if (sameSaid(mine.body, answer)) this.drop(answer.key);
    else this.put(answer.key, { ...mine, saving: 'stale', theirs: answer });
  }

  takeTheirs(key: string): void {
    this.stop(key);
    this.drop(key);
  }

  /** What is being typed cannot be kept: nothing of it is sent. One that is on its way already cannot be called back. */
  takeBack(key: string): void {
    if (this.drafts.get(key)?.saving === 'saving') return;
    this.takeTheirs(key);
  }

  keepMine(key: string): void {
    const mine = this.drafts.get(key);
    if (!mine) return;
    this.put(key, { ...mine, version: mine.theirs?.version ?? mine.version, theirs: null, saving: 'waiting' });
    this.later(key, 0);
  }

  close(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private later(key: string, ms: number): void {
    this.stop(key);
    this.timers.set(
      key,
      setTimeout(() => void this.send(key), ms),
    );
  }

  private stop(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  private async send(key: string): Promise<void> {
    this.stop(key);
    const draft = this.drafts.get(key);
    if (!draft || draft.saving === 'stale') return;
    if (draft.saving === 'saving') return this.later(key, 150);
    const sent = draft.body;
    this.put(key, { ...draft, saving: 'saving' });
    try {
      const saved = await this.wiring.save(key, sent, draft.version);
      this.wiring.saved(saved);
      const now = this.drafts.get(key);
      if (!now || now.body === sent) this.drop(key);
      else {
        // More was typed while it was on its way.
        this.put(key, { ...now, version: saved.answer.version, saving: 'waiting' });
        this.later(key, IDLE_MS);
      }
    } catch (trouble) {
      this.failed(key, toProblem(trouble));
    }
  }

  private failed(key: string, problem: ApiProblem): void {
    const draft = this.drafts.get(key);
    if (!draft) return;
    if (problem.status === 412 && problem.current && sameSaid(draft.body, problem.current)) {
      this.wiring.known(problem.current);
      this.drop(key);
    } else if (problem.status === 412) {
      this.put(key, { ...draft, saving: 'stale', theirs: problem.current, problem });
    } else if (problem.isPassing) {
      this.put(key, { ...draft, saving: 'failed', problem });
      this.later(key, problem.retryAfterSeconds ? problem.retryAfterSeconds * 1000 : AGAIN_MS);
    } else {
      this.put(key, { ...draft, saving: 'refused', problem });
    }
  }

  private put(key: string, draft: Draft): void {
    this.drafts.set(key, draft);
    this.tell();
  }

  private drop(key: string): void {
    this.drafts.delete(key);
    this.tell();
  }

  private tell(): void {
    this.shown = new Map(this.drafts);
    const kept = [...this.drafts].map(([key, draft]) => [key, draft.body, draft.version]);
    if (kept.length > 0) this.wiring.store.setItem(this.wiring.name, JSON.stringify(kept));
    else this.wiring.store.removeItem(this.wiring.name);
    for (const listener of this.listeners) listener();
  }
}
