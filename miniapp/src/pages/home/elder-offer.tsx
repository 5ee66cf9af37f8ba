import { Text, View } from '@tarojs/components';
import { useElderMode } from '../../platform/elder-mode';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** 长辈版问一次: at first use, and where it came by itself with the large letters of the phone. */
export function ElderOffer() {
  const { isElder, isChosen, setElder } = useElderMode();
  if (isChosen) return null;
  return (
    <Card>
      <Text className="ys-block">
        {isElder
          ? '您的手机用大字，所以打开了长辈版：字大、按钮大，一步一步来。'
          : '字要不要大一些？长辈版字大、按钮大，一步一步来。'}
      </Text>
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label={isElder ? '换回普通版' : '不用'} onTap={() => setElder(false)} />
        <Button kind="secondary" label={isElder ? '就用长辈版' : '用长辈版'} onTap={() => setElder(true)} />
      </View>
      <Text className="ys-small ys-block ys-gap-top">以后在“我的”里随时可以改。</Text>
    </Card>
  );
}
