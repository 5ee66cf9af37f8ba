import type { MapPin } from '@yingsheng/shared/api/complaint';
import type { ComplaintState } from '../facts';

/** Where the person put the pin; `null`: they put none. */
export function placePinOf({
  placeLatitude,
  placeLongitude,
}: Pick<ComplaintState, 'placeLatitude' | 'placeLongitude'>): MapPin | null {
  if (placeLatitude === null || placeLongitude === null) return null;
  return { latitude: placeLatitude, longitude: placeLongitude };
}
