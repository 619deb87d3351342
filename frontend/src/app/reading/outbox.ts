import { type ApiProblem, toProblem } from '@/api/problem';
import type { Created } from '@/api/types';
import type { NoticeAcknowledgement, NoticeChoices } from '@/api/types/reading';

/** That somebody has read a notice: ids and how it was read, no words. */
export interface KeptReading extends NoticeAcknowledgement {
  noticeId: string;
}
/** What somebody decided about its purposes. */
export interface KeptChoices extends NoticeChoices {
  noticeId: string;
  idempotencyKey: string;
}
/** Of each purpose, and whether they agree to its record being kept electronically, where they were asked. */
export type Decision = Pick<NoticeChoices, 'choices' | 'electronic' | 'guardian'>;
/** What was pressed at the end of a notice, kept on the device until the server has answered. */
export type Kept = KeptReading | KeptChoices;
/** moved: a newer version is to be read instead; gone: it is no longer asked; refused: as the problem says. */
export type Fate = { is: 'moved' | 'gone' } | { is: 'refused'; problem: ApiProblem };

interface Wiring {
  send: (one: Kept) => Promise<Created>;
  /** Something has become of a notice: what is shown of it is read anew. */
  arrived: (noticeId: string) => Promise<unknown>;
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  name: string;
}
export interface Standing {
  kept: readonly Kept[];
  fates: ReadonlyMap<string, Fate>;
  /** What stopped the last round, where another try may help, or signing in again. */
  trouble: ApiProblem | null;
}

/**
 * One for each notice, whatever is pressed twice; it waits here over a lost connection and a closed tab, and is let go as soon as the
 * server has said what became of it. What was pressed for one version is never sent for another.
 */
export class ReadingOutbox {
  private now: Standing = { kept: [], fates: new Map(), trouble: null };
  private listeners = new Set<() => void>();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly wiring: Wiring) {
    this.reload();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  standing = (): Standing => this.now;

  /** As the device has it: another tab may have sent some of it. */
  reload(): void {
    const kept = JSON.parse(this.wiring.store.getItem(this.wiring.name) ?? '[]') as Kept[];
    this.tell({ kept });
  }

  /** They pressed. That they have read this version stands as pressed first; of two decisions the later one. */
  keep(one: Kept): void {
    const before = this.now.kept.find((other) => other.noticeId === one.noticeId);
    if (before && isSame(before, one)) return;
    this.put([...this.now.kept.filter((other) => other !== before), one]);
    this.fate(one.noticeId, null);
  }

  /** They think again before it is sent. Where it has arrived all the same the page says so, and nothing else is put over it. */
  letGo(noticeId: string): void {
    this.put(this.now.kept.filter((other) => other.noticeId !== noticeId));
  }

  /** They have been told what became of it. */
  told(noticeId: string): void {
    this.fate(noticeId, null);
  }

  /** One after the other; two rounds never at once. */
  send(): Promise<void> {
    this.running = this.running.then(() => this.round());
    return this.running;
  }

  private async round(): Promise<void> {
    for (const one of this.now.kept) {
      const problem = await this.sendOne(one);
      this.tell({ trouble: problem });
      if (problem) return;
    }
  }

  /** @return why it is still here */
  private async sendOne(one: Kept): Promise<ApiProblem | null> {
    try {
      await this.wiring.send(one);
    } catch (trouble) {
      const problem = toProblem(trouble);
      if (problem.isPassing || problem.status === 401) return problem;
      this.fate(one.noticeId, fateOf(problem));
    }
    // Said to be over only once the page shows what is now: in between nobody would know whether it had been pressed.
    await this.wiring.arrived(one.noticeId).catch(() => undefined);
    this.put(this.now.kept.filter((other) => other.noticeId !== one.noticeId || !isSame(other, one)));
    return null;
  }

  private fate(noticeId: string, fate: Fate | null): void {
    const fates = new Map(this.now.fates);
    if (fate) fates.set(noticeId, fate);
    else fates.delete(noticeId);
    this.tell({ fates });
  }

  private put(kept: Kept[]): void {
    const { store, name } = this.wiring;
    if (kept.length > 0) store.setItem(name, JSON.stringify(kept));
    else store.removeItem(name);
    this.tell({ kept });
  }

  private tell(change: Partial<Standing>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }
}

export const areChoices = (one: Kept): one is KeptChoices => 'choices' in one;

/** Pressed twice it is one: of the same version and, where an earlier one of theirs was corrected, of the same attempt; of decisions, the same choices. */
const isSame = (one: Kept, other: Kept): boolean => meant(one) === meant(other);
const meant = (one: Kept): string =>
  areChoices(one)
    ? JSON.stringify([one.versionId, one.decided, one.choices, one.guardian])
    : JSON.stringify([one.versionId, one.attempt ?? 1]);

/** That it was acknowledged already, from another tab or device, is what was wanted. */
function fateOf(problem: ApiProblem): Fate | null {
  if (problem.has('notice_acknowledged')) return null;
  if (
    problem.has('notice_version_moved') ||
    problem.has('notice_asks_consent') ||
    problem.has('notice_asks_no_consent')
  )
    return { is: 'moved' };
  if (problem.status === 404 || problem.status === 403) return { is: 'gone' };
  return { is: 'refused', problem };
}
