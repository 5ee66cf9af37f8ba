/** One holder at a time, in the order of asking. */
export class FifoMutex {
  private readonly waiting: (() => void)[] = [];
  private isHeld = false;

  /** Resolves to the function that gives the mutex back. */
  async acquire(): Promise<() => void> {
    if (this.isHeld) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.isHeld = true;
    return () => this.release();
  }

  private release(): void {
    const next = this.waiting.shift();
    if (next === undefined) {
      this.isHeld = false;
      return;
    }
    // Handing over in a later turn lets finished requests write their answers first: much lower p99 under load.
    setImmediate(next);
  }
}
