import type { MapPin } from '@yingsheng/shared/api/complaint';

/** East of this every place in the country lies, and none of it so far north: tells the two numbers apart. */
const LEAST_LONGITUDE = 60;

/** `120.15507,30.27408` as a map gives it, in either order; `null` where it is no point in the country. */
export function pinIn(text: string): MapPin | null {
  const numbers =
    text
      .normalize('NFKC')
      .match(/\d+(\.\d+)?/g)
      ?.map(Number) ?? [];
  const [one = 0, other = 0] = numbers;
  if (numbers.length !== 2) return null;
  const pin = one > LEAST_LONGITUDE ? { latitude: other, longitude: one } : { latitude: one, longitude: other };
  const isThere =
    pin.longitude > LEAST_LONGITUDE && pin.longitude <= 180 && pin.latitude > 0 && pin.latitude < LEAST_LONGITUDE;
  return isThere ? pin : null;
}

export function pinText(pin: MapPin | null): string {
  return pin === null ? '' : `${pin.longitude},${pin.latitude}`;
}
