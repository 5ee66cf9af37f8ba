import { parentPort, workerData } from 'node:worker_threads';
import type { ErrorCode } from '@yingsheng/shared/error-codes';
import { DomainError } from '../domain-error';

/** How a thread ends its task. */
export type WorkerAnswer<Output> =
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly facts: Record<string, unknown> };

export type WorkerMessage<Output> = { readonly kind: 'started' } | WorkerAnswer<Output>;

/**
 * The thread's side of a `BoundedWorker`: does its one task and answers. A buffer arrives as a `Uint8Array`.
 * Such a file imports as little as it needs: loading it is part of every task.
 */
export function serveTask<Input, Output>(task: (input: Input) => Output | Promise<Output>): void {
  parentPort?.postMessage({ kind: 'started' });
  void answer(task).then((said) => parentPort?.postMessage(said));
}

async function answer<Input, Output>(task: (input: Input) => Output | Promise<Output>): Promise<WorkerAnswer<Output>> {
  try {
    return { kind: 'done', output: await task(workerData as Input) };
  } catch (error) {
    if (error instanceof DomainError) return { kind: 'refused', code: error.code, facts: error.facts };
    throw error;
  }
}
