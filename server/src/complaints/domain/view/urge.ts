import type { UrgeView } from '@yingsheng/shared/api/complaint';
import { URGES_PER_RUNG } from '@yingsheng/shared/complaint/limits';
import { urgeAgainAt } from '../rules/urge-rules';
import { nameOf, type Sight } from './seen';
import type { WrittenEntry } from './timeline';

export function urgeView(sight: Sight, entries: readonly WrittenEntry[]): UrgeView {
  const { urgeCount, lastUrgedAt } = sight.facts.complaint;
  const again = urgeAgainAt({ lastUrgedAt });
  return {
    count: urgeCount,
    toldName: urgeCount === 0 ? null : nameOf(sight, ownerAtLastUrge(sight, entries)),
    againAt: again !== null && again > sight.now ? again.toISOString() : null,
    leftToEscalate: URGES_PER_RUNG - (urgeCount % URGES_PER_RUNG),
  };
}

/** Whoever has taken over since was not told. */
function ownerAtLastUrge({ facts }: Sight, entries: readonly WrittenEntry[]): string {
  const lastUrge = entries.findLastIndex(({ action }) => action === 'urge');
  const handover = entries.find(({ action }, index) => action === 'acceptHandover' && index > lastUrge);
  const fromId = handover?.data.fromId;
  return typeof fromId === 'string' ? fromId : facts.complaint.firstContactOwnerId;
}
