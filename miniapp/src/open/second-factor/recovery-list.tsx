import { Text, View } from '@tarojs/components';
import { shownCode } from '@yingsheng/shared/printed-code';
import { role } from '../../platform/a11y';
import { copyText, isH5 } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import '../open.scss';

interface RecoveryListProps {
  codes: readonly string[];
  onDone: () => void;
}

/** Shown this once: to print, or to write down. */
export function RecoveryList({ codes, onDone }: RecoveryListProps) {
  const words = codes.map(shownCode).join('\n');
  const copy = async (): Promise<void> => {
    toast((await copyText(words)) ? '备用码复制好了' : '没能复制，请抄在纸上，或长按备用码自己复制');
  };
  return (
    <Card>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        请收好备用码
      </Text>
      <Text className="ys-second ys-block ys-wrap">
        手机丢了、坏了，就填一个备用码登录，每个只能用一次。请抄在纸上或打印出来，不要只存在这部手机里。这里只显示这一次。
      </Text>
      <Text className="open-codes" userSelect>
        {words}
      </Text>
      <View className="open-noprint">
        <View className="ys-buttons">
          <Button kind="secondary" label="复制" onTap={() => void copy()} />
          {isH5 ? <Button kind="secondary" label="打印" onTap={() => window.print()} /> : null}
        </View>
        <View className="ys-gap-top">
          <Button label="收好了，继续" onTap={onDone} />
        </View>
      </View>
    </Card>
  );
}
