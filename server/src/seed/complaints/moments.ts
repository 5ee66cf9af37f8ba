import { dayNumberOf } from '../../sla/domain/business-calendar';
import type { Moment, Story } from './story';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS);
}

/** The clock of a local day, counted from the day of `now`: `dayAt(now, -2, '09:05')`. */
export function dayAt(now: Date, days: number, time: string): Date {
  const [hours = '0', minutes = '0'] = time.split(':');
  const midnight = (dayNumberOf(now) + days) * DAY_MS - SHANGHAI_OFFSET_MS;
  return addMinutes(new Date(midnight), Number(hours) * 60 + Number(minutes));
}

export function instantOf(moment: Moment, now: Date): Date {
  if ('minutesAgo' in moment) return addMinutes(now, -moment.minutesAgo);
  return dayAt(now, -moment.daysAgo, moment.time);
}

/** One thing to bring about: the submission (`step` null) or a later step of a story. */
export interface Happening {
  readonly at: Date;
  readonly story: Story;
  readonly step: Story['steps'][number] | null;
}

/** Everything that happened, in the order in which it did, whichever story it belongs to. */
export function happeningsOf(stories: readonly Story[], now: Date): Happening[] {
  return stories
    .flatMap((story): Happening[] => {
      const submittedAt = instantOf(story.at, now);
      const steps = story.steps.map((step) => ({ at: addMinutes(submittedAt, step[0]), story, step }));
      return [{ at: submittedAt, story, step: null }, ...steps];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
