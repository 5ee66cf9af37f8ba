import { type INestApplicationContext, Logger } from '@nestjs/common';
import { JobRunner } from './platform/jobs/job-runner';
import type { OutboxLane } from './platform/outbox/outbox-consumer-registry';
import { OutboxWorker } from './platform/outbox/outbox-worker';

/** How long the worker rests when nothing is due. */
const IDLE_MS = 1000;

export interface RunningWorker {
  /** Resolves when the event or job in hand is finished. */
  stop(): Promise<void>;
}

/** Delivers outbox events and runs the periodic jobs until stopped; inside the web process or alone. */
export function startWorker(app: INestApplicationContext): RunningWorker {
  const outbox = app.get(OutboxWorker);
  const jobs = app.get(JobRunner);
  const logger = new Logger('Worker');
  const stopping = new AbortController();

  const turn = async (lane: OutboxLane): Promise<number> => {
    try {
      if (lane === 'inside') await jobs.runDue();
      return await outbox.deliverBatch(lane);
    } catch (error) {
      // The database may be away for a while; the next turn tries again.
      logger.error({ error: error instanceof Error ? error.message : String(error) });
      return 0;
    }
  };
  const loop = async (lane: OutboxLane): Promise<void> => {
    while (!stopping.signal.aborted) {
      const delivered = await turn(lane);
      if (delivered === 0) await rest(stopping.signal);
    }
  };
  const finished = Promise.all([loop('inside'), loop('outside')]);
  return {
    stop: async () => {
      stopping.abort();
      await finished;
    },
  };
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, IDLE_MS);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
