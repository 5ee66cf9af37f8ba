import { Text, View } from '@tarojs/components';
import { useSafetyTexts } from '../platform/safety-text';
import { acceptOffer, declineOffer, type SubscribeMoment, useSubscribe } from '../platform/subscribe';
import { Button } from './button';
import { Sheet } from './sheet';

const WHAT_FOR: Readonly<Record<SubscribeMoment, string>> = {
  submitted: '有人受理、师傅到场、处理好请您确认时，在微信里告诉您。',
  urged: '负责人有答复、有新的进展时，在微信里告诉您。',
  confirmed: '如果有回访，或这件事又有变化，在微信里告诉您。',
};

/**
 * 订阅消息: what we would send and when, in plain words, before WeChat asks; every `Screen` carries it. Waits until no
 * text about a danger is on the screen.
 */
export function SubscribeSheet() {
  const offer = useSubscribe((state) => state.offer);
  const isDanger = useSafetyTexts(({ count }) => count > 0);
  if (offer === null || isDanger) return null;
  return (
    <Sheet
      open
      title="要在微信里收到进展吗？"
      onClose={declineOffer}
      footer={
        <View className="ys-buttons">
          <Button kind="secondary" label="不用了" onTap={declineOffer} />
          <Button label="好的，通知我" onTap={acceptOffer} />
        </View>
      }
    >
      <Text className="ys-block ys-wrap">{WHAT_FOR[offer]}</Text>
      <Text className="ys-second ys-block ys-wrap ys-gap-top">
        只发这件事的进展，不发广告。微信规定同意一次只能发一条，所以之后可能再问您一次。不用也没关系，会按您选的方式联系您。
      </Text>
    </Sheet>
  );
}
