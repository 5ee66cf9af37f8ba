/** 承诺变更公示：定了要变的先预告，变了的公示一个月，由多少改为多少都说出来，绝不悄悄换掉。 */
import type { AnnouncedChange } from '@yingsheng/shared/api/board';
import type { PromisedLimits } from '@yingsheng/shared/sla/policy';
import { changeLines } from '@yingsheng/shared/sla/rule-change';

const SHOWN_DAYS = 30;
const DAY_MS = 86_400_000;

export interface PromisedVersion extends PromisedLimits {
  readonly effectiveFrom: Date;
}

/**
 * Newest first. `versions`: in the order in which they replace each other, the newest first; each is measured by the
 * one that it replaces.
 */
export function announcedChanges(versions: readonly PromisedVersion[], now: Date): AnnouncedChange[] {
  const since = new Date(now.getTime() - SHOWN_DAYS * DAY_MS);
  return versions.flatMap((version, index): AnnouncedChange[] => {
    const before = versions[index + 1];
    if (before === undefined || version.effectiveFrom < since) return [];
    const lines = changeLines('promises', before, version);
    return lines.length === 0 ? [] : [{ effectiveFrom: version.effectiveFrom.toISOString(), lines }];
  });
}
