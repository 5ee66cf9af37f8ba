import { Text, View } from '@tarojs/components';
import { HAZARDS, type Hazard } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { callForHelp } from '../../features/complaint/open';
import { makePhoneCall } from '../../platform/environment';
import { phonesFor, useServicePhones } from '../../platform/service-phones';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

const PUBLIC_NUMBERS = [
  { number: '119', what: '火警' },
  { number: '120', what: '急救' },
  { number: '110', what: '报警' },
] as const;

interface EmergencySheetProps {
  open: boolean;
  onClose: () => void;
}

/** 紧急求助: the numbers first, then one tap to a report that is dispatched at once. */
export function EmergencySheet({ open, onClose }: EmergencySheetProps) {
  const me = useSession((state) => state.me);
  const phones = phonesFor(me, useServicePhones());
  const report = (hazard: Hazard): void => {
    onClose();
    callForHelp(hazard);
  };
  return (
    <Sheet open={open} title="紧急求助" onClose={onClose}>
      <Text className="ys-block">有生命危险请先打电话：</Text>
      <View className="home-numbers">
        {PUBLIC_NUMBERS.map(({ number, what }) => (
          <Button key={number} kind="danger" label={`${what} ${number}`} onTap={() => makePhoneCall(number)} />
        ))}
      </View>
      {phones.map(({ estateId, estateName, servicePhone }) => (
        <Button
          key={estateId}
          kind="secondary"
          label={`${phones.length > 1 ? estateName : '物业服务电话'} ${servicePhone}`}
          onTap={() => makePhoneCall(servicePhone)}
        />
      ))}
      <Text className="ys-block ys-gap-top">或者马上报给物业，立即派人：</Text>
      <View className="home-hazards">
        {HAZARDS.map((hazard) => (
          <Button key={hazard} kind="secondary" label={HAZARD_LABEL[hazard]} onTap={() => report(hazard)} />
        ))}
      </View>
    </Sheet>
  );
}
