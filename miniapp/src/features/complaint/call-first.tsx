import { Text, View } from '@tarojs/components';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { makePhoneCall } from '../../platform/environment';
import { phonesFor, useServicePhones } from '../../platform/service-phones';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';

/** Where a telephone indoors is itself a danger, or staying is, the way out comes first. */
export function callingWords(hazard: Hazard | null): string {
  return hazard === 'gas' || hazard === 'fire' ? '请先到室外安全的地方，再打电话：' : '请先打电话：';
}

/** The telephone before the form: where no network carries the words. */
export function CallFirst({ words }: { words: string }) {
  const me = useSession((state) => state.me);
  const phones = phonesFor(me, useServicePhones());
  return (
    <View className="ys-gap-top">
      <Text className="ys-block">{words}</Text>
      {phones.map(({ estateId, estateName, servicePhone }) => (
        <View key={estateId} className="ys-gap-top">
          <Button
            kind="danger"
            label={`${phones.length > 1 ? estateName : '物业'} ${servicePhone}`}
            onTap={() => makePhoneCall(servicePhone)}
          />
        </View>
      ))}
      <View className="ys-buttons ys-gap-top">
        <Button kind="danger" label="火警 119" onTap={() => makePhoneCall('119')} />
        <Button kind="danger" label="急救 120" onTap={() => makePhoneCall('120')} />
        <Button kind="danger" label="报警 110" onTap={() => makePhoneCall('110')} />
      </View>
    </View>
  );
}
