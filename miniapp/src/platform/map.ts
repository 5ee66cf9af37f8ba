import Taro from '@tarojs/taro';
import type { MapPin } from '@yingsheng/shared/api/complaint';
import { isMapAvailable, sayFailure } from './environment';

export interface PickedOnMap {
  pin: MapPin;
  /** What the map calls it: `翠湖花园东门`. */
  name: string;
}

/** A place the person taps on WeChat's map; `null` when they call it off, or where there is no map. */
export async function pickOnMap(): Promise<PickedOnMap | null> {
  if (!isMapAvailable) return null;
  try {
    const { name, address, latitude, longitude } = await Taro.chooseLocation({});
    return { pin: { latitude: Number(latitude), longitude: Number(longitude) }, name: name || address };
  } catch (failure) {
    sayFailure(failure, { what: '没能打开地图', instead: '请用文字写清在哪里', right: '位置' });
    return null;
  }
}

/** The pin on WeChat's map, from where it leads there; in a browser on a map page of its own. */
export function openOnMap({ latitude, longitude }: MapPin, name: string): void {
  if (!isMapAvailable) {
    window.open(
      `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`,
      '_blank',
      'noopener',
    );
    return;
  }
  Taro.openLocation({ latitude, longitude, name }).catch((failure: unknown) =>
    sayFailure(failure, { what: '没能打开地图', instead: '请按文字写的地点去' }),
  );
}
