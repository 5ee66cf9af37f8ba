import { Text } from '@tarojs/components';
import { copyText, serverBase } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** WeChat hands no file to a printer. */
export function OnComputer() {
  const copy = async (): Promise<void> => {
    toast((await copyText(serverBase)) ? '地址复制好了' : '没能复制，请长按地址自己复制');
  };
  return (
    <Card edge="warn">
      <Text className="ys-block ys-wrap">
        打印要用电脑：在电脑浏览器里打开下面的地址，登录后进“小区与房屋”，点“打印绑定信”。
      </Text>
      <Text className="ys-small ys-block ys-wrap" userSelect>
        {serverBase}
      </Text>
      <Button small kind="secondary" label="复制地址" onTap={() => void copy()} />
    </Card>
  );
}
