import { Tag } from './tag';

/** N 户反映; nothing where one household stands behind it, or it is not told how many. */
export function HouseholdsTag({ count }: { count: number | null }) {
  return count === null || count < 2 ? null : <Tag tone="amber" text={`${count} 户反映`} />;
}
