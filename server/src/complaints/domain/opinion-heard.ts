/** 第二意见: what became of asking, kept with the first entry. */
import type { NewTimelineEntry } from './decision';

/** `noAnswer`: late, failed, or not to be believed. */
export type OpinionHeard = 'danger' | 'noDanger' | 'noAnswer';

/** For colleagues: said only of what was raised by it. */
export function opinionWords({ secondOpinion }: NewTimelineEntry['data']): string | null {
  return secondOpinion === 'danger' ? '第二意见也认为可能危险' : null;
}
