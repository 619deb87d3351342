import { type ApiProblem, toProblem } from '@/api/problem';
import type { Answer, AnswerEdit, Said } from '@/api/types/assessment';
import { editOf, sameSaid } from '@/app/answer';

/** An answer that somebody is giving, until the server has it. */
export interface Held {
  body: AnswerEdit;
  /** The version it was written over; 0 where there was no answer. */
  version: number;
  /** They went on from it: it is theirs, and is sent as soon as it can be. */
  given: boolean;
  /** What somebody else wrote meanwhile: nothing is sent until a person has chosen. */
  theirs: Answer | null;
  /** Why the server does not take it. */
  problem: ApiProblem | null;
}
interface Wiring {
  save: (key: string, body: AnswerEdit, version: number) => Promise<Answer>;
  /** What now stands on the server. */
  saved: (answer: Answer) => void;
  /** A round has brought something there, or found that nothing is taken any more: what stands there is read anew. */
  arrived: () => Promise<unknown>;
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  name: string;
}

/** Not this person's any more, taken back, or ended: another try changes nothing. */
const OVER = [403, 404, 409];

const SAYS = ['options', 'text', 'number', 'date'] as const;

/**
 * What a person has said, on its way. Kept on the device over a lost connection and a closed tab; sent once, whatever is
 * pressed twice; and never over what somebody else wrote, unless a person says so.
 */
export class Outbox {
  private held = new Map<string, Held>();
  private shown: ReadonlyMap<string, Held> = new Map();
  private listeners = new Set<() => void>();
  private running: Promise<ApiProblem | null> = Promise.resolve(null);

  constructor(private readonly wiring: Wiring) {
    this.reload();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  all = (): ReadonlyMap<string, Held> => this.shown;

  /** As the device has it: another tab may have sent some of it. */
  reload(): void {
    const kept = JSON.parse(this.wiring.store.getItem(this.wiring.name) ?? '[]') as [string, Omit<Held, 'problem'>][];
    this.held = new Map(kept.map(([key, one]) => [key, { ...one, problem: null }]));
    this.tell();
  }

  edit(key: string, answer: Answer | undefined, change: Said): void {
    const before = this.held.get(key);
    const base: Said | undefined = before?.body ?? answer;
    // Whoever answers no longer waits for the vendor.
    const says = SAYS.some((field) => field in change);
    const body = editOf(says ? { ...base, state: 'confirmed', askedOn: null } : base, change);
    const version = before?.version ?? answer?.version ?? 0;
    this.put(key, { body, version, given: false, theirs: before?.theirs ?? null, problem: null });
  }

  /** The request is over: nothing of it can be sent any more. */
  forget(): void {
    this.held.clear();
    this.keep();
  }

  /** They go on from it, or confirm what stands there. */
  give(key: string, answer: Answer | undefined): void {
    const mine = this.held.get(key);
    if (mine) this.put(key, { ...mine, given: true, problem: null });
    else if (answer)
      this.put(key, { body: editOf(answer), version: answer.version, given: true, theirs: null, problem: null });
  }

  /** Theirs is right: said again by this person, so that nothing waits for their word. */
  takeTheirs(keys: readonly string[]): void {
    for (const key of keys) {
      const theirs = this.held.get(key)?.theirs;
      if (!theirs) continue;
      this.wiring.saved(theirs);
      this.put(key, { body: editOf(theirs), version: theirs.version, given: true, theirs: null, problem: null });
    }
  }

  keepMine(keys: readonly string[]): void {
    for (const key of keys) {
      const mine = this.held.get(key);
      if (mine?.theirs) this.put(key, { ...mine, version: mine.theirs.version, theirs: null, given: true });
    }
  }

  /** Sends what was given, one after the other. @return what stopped it, or null */
  send(): Promise<ApiProblem | null> {
    this.running = this.running.then(() => this.round());
    return this.running;
  }

  private async round(): Promise<ApiProblem | null> {
    let trouble: ApiProblem | null = null;
    let some = false;
    for (const [key, { given, theirs }] of [...this.held]) {
      if (!given || theirs) continue;
      const why = await this.sendOne(key);
      some ||= why === null;
      trouble ??= why;
      if (why?.isPassing || why?.status === 401) break;
    }
    if (some || (trouble && OVER.includes(trouble.status))) await this.wiring.arrived();
    return trouble;
  }

  private async sendOne(key: string): Promise<ApiProblem | null> {
    const sent = this.held.get(key);
    if (!sent) return null;
    try {
      this.settled(key, sent, await this.wiring.save(key, sent.body, sent.version));
      return null;
    } catch (trouble) {
      const problem = toProblem(trouble);
      // A save whose reply was lost, or that another tab made: it is there.
      if (problem.current && sameSaid(sent.body, problem.current)) {
        this.settled(key, sent, problem.current);
        return null;
      }
      const mine = this.held.get(key);
      if (mine && problem.current) this.put(key, { ...mine, given: false, theirs: problem.current });
      else if (mine && problem.status === 400) this.put(key, { ...mine, given: false, problem });
      return problem;
    }
  }

  private settled(key: string, sent: Held, answer: Answer): void {
    this.wiring.saved(answer);
    const mine = this.held.get(key);
    if (mine === sent) this.held.delete(key);
    // More was said while it was on its way.
    else if (mine) this.held.set(key, { ...mine, version: answer.version });
    this.keep();
  }

  private put(key: string, one: Held): void {
    this.held.set(key, one);
    this.keep();
  }

  private keep(): void {
    const { store, name } = this.wiring;
    const kept = [...this.held].map(([key, { problem: _, ...one }]) => [key, one]);
    if (kept.length > 0) store.setItem(name, JSON.stringify(kept));
    else store.removeItem(name);
    this.tell();
  }

  private tell(): void {
    this.shown = new Map(this.held);
    for (const listener of this.listeners) listener();
  }
}
