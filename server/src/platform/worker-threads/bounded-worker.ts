import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../domain-error';
import type { WorkerAnswer, WorkerMessage } from './serve-task';

export interface WorkerBounds {
  /** Of JavaScript objects; what lies in buffers outside the heap is for the task itself to limit. */
  readonly heapMegabytes: number;
  /** For the task itself; that the thread had to load first is not its fault. */
  readonly milliseconds: number;
  /** Threads that run side by side. */
  readonly atOnce: number;
  /** Tasks that may wait for a thread; one more is refused as busy. */
  readonly waiting: number;
}

/** The thread was ended, or ended itself, without an answer: the input is more than the bounds allow. */
export class WorkerFailure extends Error {
  constructor(
    readonly kind: 'too-long' | 'too-much-memory' | 'crashed',
    message: string,
  ) {
    super(message);
    this.name = 'WorkerFailure';
  }
}

/** Sources that run unbuilt (specs, development) are TypeScript for the thread too. */
const SOURCE_EXTENSION = extname(__filename);
const LOADER = SOURCE_EXTENSION === '.ts' ? ['--require', '@swc-node/register'] : [];
const YOUNG_GENERATION_MEGABYTES = 6;
const STACK_MEGABYTES = 2;
const LOADING_LIMIT_MS = 20_000;

/**
 * Does one kind of task on what strangers send, each in a thread of its own that ends with it. Whatever the task
 * does there — runs for ever, fills its memory, throws — costs only itself, and the server goes on answering.
 */
export class BoundedWorker<Input, Output, Told = never> {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  /** @param module path of the file that calls `serveTask`, absolute and without extension */
  constructor(
    private readonly module: string,
    private readonly bounds: WorkerBounds,
  ) {}

  /**
   * @param input copied to the thread
   * @param onTold what the task says while it is at work
   * @throws DomainError what the task refuses with; SERVER.BUSY when too many wait
   * @throws WorkerFailure when the bounds ended it
   */
  async run(input: Input, onTold: (told: Told) => void = () => undefined): Promise<Output> {
    await this.takeTurn();
    try {
      return await this.runThread(input, onTold);
    } finally {
      this.giveTurn();
    }
  }

  private async takeTurn(): Promise<void> {
    if (this.running < this.bounds.atOnce) {
      this.running += 1;
      return;
    }
    if (this.queue.length >= this.bounds.waiting) throw new DomainError('SERVER.BUSY');
    await new Promise<void>((resolve) => this.queue.push(resolve));
  }

  /** The turn passes to the next one who waits. */
  private giveTurn(): void {
    const next = this.queue.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }

  private async runThread(input: Input, onTold: (told: Told) => void): Promise<Output> {
    const worker = new Worker(`${this.module}${SOURCE_EXTENSION}`, {
      workerData: input,
      // No secret of the environment is within reach of what a stranger sent.
      env: {},
      execArgv: LOADER,
      resourceLimits: {
        maxOldGenerationSizeMb: this.bounds.heapMegabytes,
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES,
        stackSizeMb: STACK_MEGABYTES,
      },
    });
    try {
      return outputOf(await answerOf<Output, Told>(worker, this.bounds.milliseconds, onTold));
    } finally {
      await worker.terminate();
    }
  }
}

function answerOf<Output, Told>(
  worker: Worker,
  milliseconds: number,
  onTold: (told: Told) => void,
): Promise<WorkerAnswer<Output>> {
  return new Promise((resolve, reject) => {
    const giveUpAfter = (limit: number) =>
      setTimeout(() => reject(new WorkerFailure('too-long', `no answer after ${limit} ms`)), limit);
    let givingUp = giveUpAfter(LOADING_LIMIT_MS);
    worker.on('message', (said: WorkerMessage<Output, Told>) => {
      if (said.kind === 'told') return onTold(said.told);
      clearTimeout(givingUp);
      if (said.kind === 'started') givingUp = giveUpAfter(milliseconds);
      else resolve(said);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const kind = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'crashed';
      reject(new WorkerFailure(kind, error.message));
    });
    worker.once('exit', (code) => {
      clearTimeout(givingUp);
      reject(new WorkerFailure('crashed', `ended with ${code} and no answer`));
    });
  });
}

function outputOf<Output>(answer: WorkerAnswer<Output>): Output {
  if (answer.kind === 'refused') throw new DomainError(answer.code, answer.facts);
  return answer.output;
}
