/** The server takes no more: whoever leaves a page open for longer has not read for as long. */
const LONGEST_S = 86_400;

/** Counts for how long a text was in sight. It stands still while the page is hidden. */
export class ReadingClock {
  private since: number | null = null;
  private counted: number;

  /** @param now in milliseconds. @param before in seconds, that were read before a reload */
  constructor(
    private readonly now: () => number,
    before = 0,
  ) {
    this.counted = before * 1000;
  }

  see(visible: boolean): void {
    if (this.since !== null) this.counted += this.now() - this.since;
    this.since = visible ? this.now() : null;
  }

  /** Whole seconds so far. */
  seconds(): number {
    const running = this.since === null ? 0 : this.now() - this.since;
    return Math.min(LONGEST_S, Math.max(0, Math.floor((this.counted + running) / 1000)));
  }
}
