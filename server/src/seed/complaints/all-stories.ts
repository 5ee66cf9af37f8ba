import { STORIES_CLOSING } from './stories-closing';
import { STORIES_DAILY_LIFE } from './stories-daily-life';
import { STORIES_ENGINEERING } from './stories-engineering';
import { STORIES_LAST_QUARTER } from './stories-last-quarter';
import { STORIES_NOW } from './stories-now';
import { STORIES_NOW_URGENT } from './stories-now-urgent';
import { STORIES_OF_LIN } from './stories-of-lin';
import { STORIES_SERVICE } from './stories-service';
import type { Story } from './story';

export const ALL_STORIES: readonly Story[] = [
  ...STORIES_OF_LIN,
  ...STORIES_NOW_URGENT,
  ...STORIES_NOW,
  ...STORIES_CLOSING,
  ...STORIES_ENGINEERING,
  ...STORIES_DAILY_LIFE,
  ...STORIES_SERVICE,
  ...STORIES_LAST_QUARTER,
];
