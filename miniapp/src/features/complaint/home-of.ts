import type { Me } from '@yingsheng/shared/api/auth';
import type { PlaceChoice } from '@yingsheng/shared/place/place-choice';

/** Where a report of this person begins; `null` for whoever has no room. */
export function homeOf(me: Me): PlaceChoice | null {
  const home = me.homes[0];
  if (!home) return null;
  return {
    estateId: home.estateId,
    householdId: home.householdId,
    text: me.homes.length > 1 ? `${home.estateName} ${home.placeText}` : home.placeText,
  };
}
