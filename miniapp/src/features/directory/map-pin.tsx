import { Text, View } from '@tarojs/components';
import type { MapPin } from '@yingsheng/shared/api/complaint';
import { openOnMap } from '../../platform/map';
import { Button } from '../../ui/button';

/** 地图上的位置: opens the map there; in numbers as well, for a radio or another map. */
export function MapPinLine({ pin, placeText }: { pin: MapPin | null; placeText: string }) {
  if (pin === null) return null;
  return (
    <View>
      <Button kind="plain" small label="在地图上看位置" onTap={() => openOnMap(pin, placeText)} />
      <Text className="ys-small ys-block">
        北纬 {pin.latitude.toFixed(5)}，东经 {pin.longitude.toFixed(5)}
      </Text>
    </View>
  );
}
