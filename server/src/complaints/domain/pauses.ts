/** 挂起的时段: read from the suspend and resume entries of the timeline; approved time only. */
import type { ClockedEntry } from './clocked-entry';
import type { Pause } from './facts';

/** The pause that a `suspend` entry begins. */
export function pauseFrom({ occurredAt, data }: Pick<ClockedEntry, 'occurredAt' | 'data'>): Pause {
  const untilAt = typeof data.until === 'string' ? new Date(data.until) : null;
  return { startedAt: occurredAt, untilAt, endedAt: null };
}

/** The pause as it ended at `at`, but never later than it was approved. */
export function endedPause(pause: Pause, at: Date): Pause {
  return { ...pause, endedAt: pause.untilAt !== null && pause.untilAt < at ? pause.untilAt : at };
}

/** All pauses of a timeline in order; the last may still be running. */
export function pausesIn(entries: readonly Pick<ClockedEntry, 'action' | 'occurredAt' | 'data'>[]): Pause[] {
  const pauses: Pause[] = [];
  for (const entry of entries) {
    const running = pauses.at(-1);
    if (entry.action === 'suspend') pauses.push(pauseFrom(entry));
    if (entry.action === 'resume' && running?.endedAt === null)
      pauses.splice(-1, 1, endedPause(running, entry.occurredAt));
  }
  return pauses;
}
