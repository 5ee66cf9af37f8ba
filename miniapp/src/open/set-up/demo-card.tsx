import { Text } from '@tarojs/components';
import { role } from '../../platform/a11y';
import { Card } from '../../ui/card';

const INSTALLED = 'sudo yingsheng demo';
/** In the folder of the program, on this server or any computer. */
const FROM_SOURCES = 'DATA_DIR=/tmp/yingsheng-demo PORT=3080 npm start';

/** 先看演示: with data of its own, and never among those of a company. */
export function DemoCard() {
  return (
    <Card>
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
        先看演示
      </Text>
      <Text className="ys-second ys-block ys-wrap">
        演示里不用密码，谁都能以任何身份进入，所以不放在这里。另开一个，用它自己的数据库和虚构的人。在装好的服务器上运行：
      </Text>
      <Command text={INSTALLED} />
      <Text className="ys-second ys-block ys-wrap ys-gap-top">
        怎样从自己的电脑打开，它会写明。按 Ctrl+C 停止，演示的数据随之删除。只有源码的，在源码的文件夹里运行：
      </Text>
      <Command text={FROM_SOURCES} />
      <Text className="ys-second ys-block ys-wrap ys-gap-top">
        只有那台机器自己打得开，地址是 http://localhost:3080。看完停掉，删去 /tmp/yingsheng-demo。
      </Text>
    </Card>
  );
}

function Command({ text }: { text: string }) {
  return (
    <Text className="ys-block ys-wrap ys-gap-top" userSelect>
      {text}
    </Text>
  );
}
