import { parentPort, workerData } from 'node:worker_threads';
import type { ErrorCode } from '@yingsheng/shared/error-codes';
import { DomainError } from '../domain-error';

/** How a thread ends its task. */
export type WorkerAnswer<Output> =
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly facts: Record<string, unknown> };

export type WorkerMessage<Output, Told = unknown> =
  | { readonly kind: 'started' }
  | { readonly kind: 'told'; readonly told: Told }
  | WorkerAnswer<Output>;

/** Does the task; may `tell` how far it is. */
export type Task<Input, Output, Told> = (input: Input, tell: (told: Told) => void) => Output | Promise<Output>;

/**
 * The thread's side of a `BoundedWorker`: does its one task and answers. A buffer arrives as a `Uint8Array`.
 * Such a file imports as little as it needs: loading it is part of every task.
 */
export function serveTask<Input, Output, Told = never>(task: Task<Input, Output, Told>): void {
  parentPort?.postMessage({ kind: 'started' });
  void answer(task).then((said) => parentPort?.postMessage(said));
}

async function answer<Input, Output, Told>(task: Task<Input, Output, Told>): Promise<WorkerAnswer<Output>> {
  const tell = (told: Told) => parentPort?.postMessage({ kind: 'told', told });
  try {
    return { kind: 'done', output: await task(workerData as Input, tell) };
  } catch (error) {
    if (error instanceof DomainError) return { kind: 'refused', code: error.code, facts: error.facts };
    throw error;
  }
}
