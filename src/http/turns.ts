interface Waiting {
  readonly start: (done: () => void) => void;
  readonly fail: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Lets one at a time do heavy work in this process, address after address: who asks for much on many connections waits
 * for himself.
 */
export class Turns {
  private isTaken = false;
  /** In the order in which addresses come next. */
  private readonly queues = new Map<string, Waiting[]>();

  /** Waits for the turn of an address; what is returned ends it. Throws the signal's reason where that comes first. */
  take(address: string, signal?: AbortSignal): Promise<() => void> {
    return new Promise((start, fail) => {
      const waiting = { start, fail, signal };
      this.queues.set(address, [...(this.queues.get(address) ?? []), waiting]);
      signal?.addEventListener("abort", () => {
        fail(signal.reason as Error);
      });
      this.next();
    });
  }

  private next(): void {
    if (this.isTaken) return;
    const waiting = this.shift();
    if (!waiting) return;
    if (waiting.signal?.aborted === true) {
      waiting.fail(waiting.signal.reason);
      this.next();
      return;
    }
    this.isTaken = true;
    let isOver = false;
    waiting.start(() => {
      if (isOver) return;
      isOver = true;
      this.isTaken = false;
      this.next();
    });
  }

  /** The first of the address that is next, which goes behind the others. */
  private shift(): Waiting | undefined {
    for (const [address, [first, ...others]] of this.queues) {
      this.queues.delete(address);
      if (others.length > 0) this.queues.set(address, others);
      if (first) return first;
    }
    return undefined;
  }
}
