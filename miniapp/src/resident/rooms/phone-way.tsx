import { Text } from '@tarojs/components';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** Another way to the room; never the only one. */
export function PhoneWay() {
  return (
    <Card>
      <Text className="ys-subtitle ys-block">用手机号找房号</Text>
      <Text className="ys-second ys-block ys-wrap">在物业登记过手机号的，验证一下就能找到，不用填写。</Text>
      <Button kind="secondary" label="验证手机号" onTap={() => go('/open/phone/index')} />
    </Card>
  );
}
