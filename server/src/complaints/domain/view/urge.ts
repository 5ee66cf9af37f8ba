import type { UrgeView } from '@yingsheng/shared/api/complaint';
import { URGES_PER_RUNG } from '@yingsheng/shared/complaint/limits';
import type { ComplaintState } from '../facts';
import { urgeAgainAt } from '../rules/urge-rules';

export function urgeView({ urgeCount, lastUrgedAt }: ComplaintState, now: Date): UrgeView {
  const again = urgeAgainAt({ lastUrgedAt });
  return {
    count: urgeCount,
    againAt: again !== null && again > now ? again.toISOString() : null,
    leftToEscalate: URGES_PER_RUNG - (urgeCount % URGES_PER_RUNG),
  };
}
