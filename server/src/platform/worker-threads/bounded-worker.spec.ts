import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Misbehaviour } from '../../../test/support/worker-threads/misbehave';
import { DomainError } from '../domain-error';
import { BoundedWorker, type WorkerBounds, type WorkerFailure } from './bounded-worker';

const MODULE = join(__dirname, '../../../test/support/worker-threads/misbehave');
const BOUNDS: WorkerBounds = { heapMegabytes: 64, milliseconds: 20_000, atOnce: 2, waiting: 2 };

const workerWith = (bounds: Partial<WorkerBounds> = {}) =>
  new BoundedWorker<{ what: Misbehaviour; text: string }, string>(MODULE, { ...BOUNDS, ...bounds });

async function failureOf(running: Promise<unknown>): Promise<WorkerFailure['kind']> {
  const error = await running.then(() => undefined).catch((reason: WorkerFailure) => reason);
  return error?.kind as WorkerFailure['kind'];
}

describe('BoundedWorker', () => {
  it('answers_what_the_task_answers', async () => {
    expect(await workerWith().run({ what: 'echo', text: '值班表' })).toBe('值班表');
  });

  it('refuses_as_the_task_refuses', async () => {
    const refusal = await workerWith()
      .run({ what: 'refuse', text: 'why' })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code: 'MEDIA.UNREADABLE', facts: { text: 'why' } });
  });

  it('a_task_that_throws_or_leaves_without_an_answer_has_crashed', async () => {
    expect(await failureOf(workerWith().run({ what: 'throw', text: 'x' }))).toBe('crashed');
    expect(await failureOf(workerWith().run({ what: 'leave', text: 'x' }))).toBe('crashed');
  });

  it('a_task_that_fills_its_memory_ends_alone', async () => {
    expect(await failureOf(workerWith().run({ what: 'fill-memory', text: 'x' }))).toBe('too-much-memory');
  });

  it('a_task_that_never_ends_is_ended_while_the_server_goes_on', async () => {
    const endless = failureOf(workerWith({ milliseconds: 1500 }).run({ what: 'never-end', text: 'x' }));
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 10);
    expect(await endless).toBe('too-long');
    clearInterval(counting);
    expect(turns).toBeGreaterThan(20);
  });

  it('a_task_sees_no_secret_of_the_environment', async () => {
    expect(await workerWith().run({ what: 'read-secret', text: 'x' })).toBe('nothing');
  });

  it('only_so_many_run_and_only_so_many_wait_and_the_next_is_told_that_we_are_busy', async () => {
    const worker = workerWith({ atOnce: 1, waiting: 1, milliseconds: 5000 });
    const endless = failureOf(worker.run({ what: 'never-end', text: 'x' }));
    const waiting = worker.run({ what: 'echo', text: 'second' });
    await wait(0);
    await expect(worker.run({ what: 'echo', text: 'third' })).rejects.toMatchObject({ code: 'SERVER.BUSY' });
    expect(await endless).toBe('too-long');
    expect(await waiting).toBe('second');
    expect(await worker.run({ what: 'echo', text: 'fourth' })).toBe('fourth');
  });
});
