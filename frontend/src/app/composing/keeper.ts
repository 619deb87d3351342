import { type ApiProblem, toProblem } from '@/api/problem';

/** `kept`: what is written is what the server has. */
export type Saving = 'kept' | 'waiting' | 'saving' | 'failed' | 'stale' | 'refused';
export interface Kept<Shape> {
  shape: Shape;
  /** As the server had it when this was begun, or saved last. */
  base: Shape;
  /** That the next save is made against. */
  version: number;
  saving: Saving;
  problem: ApiProblem | null;
  savedAt: number | null;
}
interface Wiring<Shape, Saved extends { version: number }> {
  save: (shape: Shape, version: number) => Promise<Saved>;
  saved: (saved: Saved, shape: Shape) => void;
  /** Somebody else saved first: what they saved is asked for. */
  overtaken: () => void;
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  name: string;
}

const IDLE_MS = 2_000;
const AGAIN_MS = 4_000;

/**
 * One text that is saved whole: on blur or after two seconds of idling, kept in the tab meanwhile, sent again while there
 * is no connection. Never overwrites what somebody else saved: on a stale version it waits until a person chooses.
 */
export class Keeper<Shape, Saved extends { version: number }> {
  private now: Kept<Shape>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the server is known to have. */
  private latest: { shape: Shape; version: number } | null = null;
  private listeners = new Set<() => void>();
  private sending: Promise<void> | null = null;

  constructor(
    shape: Shape,
    version: number,
    private readonly wiring: Wiring<Shape, Saved>,
  ) {
    this.now = { shape, base: shape, version, saving: 'kept', problem: null, savedAt: null };
    const left = wiring.store.getItem(wiring.name);
    if (!left) return;
    const { shape: typed, base, version: over } = JSON.parse(left) as Kept<Shape>;
    this.now = { ...this.now, shape: typed, base, version: over, saving: 'waiting' };
    this.later(0);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  current = (): Kept<Shape> => this.now;

  edit(change: (shape: Shape) => Shape, when: 'now' | 'idle'): void {
    const { saving } = this.now;
    const next = saving === 'stale' || saving === 'saving' ? saving : 'waiting';
    this.put({ shape: change(this.now.shape), saving: next, problem: next === 'stale' ? this.now.problem : null });
    if (next !== 'stale') this.later(when === 'now' ? 0 : IDLE_MS);
  }

  /** On blur: do not wait for the idle time. */
  flush(): void {
    if (this.timer !== undefined) void this.send();
  }

  /** Everything is on the server. @returns whether it is */
  async settle(): Promise<boolean> {
    while (this.now.saving === 'waiting' || this.now.saving === 'saving') await (this.sending ?? this.send());
    return this.now.saving === 'kept';
  }

  /** What stands on the server now, by whoever wrote it. Nothing that is being written is touched. */
  arrived(shape: Shape, version: number): void {
    this.latest = { shape, version };
    if (version <= this.now.version) return;
    if (this.now.saving === 'kept') this.put({ shape, base: shape, version });
    else if (this.now.saving !== 'saving') this.recognise();
  }

  /** Our own, saved by a request whose reply never reached us: the page was left or reloaded in between. */
  private recognise(): void {
    const { latest, now } = this;
    if (!latest || latest.version <= now.version || !same(latest.shape, now.shape)) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.put({ base: latest.shape, version: latest.version, saving: 'kept', problem: null });
  }

  /** After somebody chose between theirs and their own. */
  choose(shape: Shape, theirs: Shape, version: number): void {
    const kept = same(shape, theirs);
    this.put({ shape, base: theirs, version, saving: kept ? 'kept' : 'waiting', problem: null });
    if (!kept) this.later(0);
  }

  close(): void {
    this.flush();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private send(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.now.saving === 'stale') return Promise.resolve();
    // One after the other: each save is made against the version before it.
    if (this.sending) return this.sending.then(() => (this.now.saving === 'waiting' ? this.send() : undefined));
    this.sending = this.attempt().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async attempt(): Promise<void> {
    const { shape, version } = this.now;
    this.put({ saving: 'saving' });
    try {
      const saved = await this.wiring.save(shape, version);
      const more = this.now.shape !== shape;
      this.put({
        base: shape,
        version: saved.version,
        saving: more ? 'waiting' : 'kept',
        problem: null,
        savedAt: Date.now(),
      });
      this.wiring.saved(saved, shape);
      if (more && this.timer === undefined) this.later(IDLE_MS);
    } catch (trouble) {
      this.failed(toProblem(trouble));
    }
  }

  private failed(problem: ApiProblem): void {
    if (problem.status === 412) {
      this.put({ saving: 'stale', problem });
      this.wiring.overtaken();
      this.recognise();
    } else if (problem.isPassing) {
      this.put({ saving: 'failed', problem });
      this.later(problem.retryAfterSeconds ? problem.retryAfterSeconds * 1000 : AGAIN_MS);
    } else this.put({ saving: 'refused', problem });
  }

  private put(change: Partial<Kept<Shape>>): void {
    this.now = { ...this.now, ...change };
    const { shape, base, version, saving } = this.now;
    if (saving === 'kept') this.wiring.store.removeItem(this.wiring.name);
    else this.wiring.store.setItem(this.wiring.name, JSON.stringify({ shape, base, version }));
    for (const listener of this.listeners) listener();
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
