import { Text } from '@tarojs/components';
import { role } from '../../platform/a11y';
import { Card } from '../../ui/card';

/** In the folder of the program, on this server or any computer. */
const COMMAND = 'DATA_DIR=/tmp/yingsheng-demo PORT=3080 npm start';

/** 先看演示: with data of its own, and never among those of a company. */
export function DemoCard() {
  return (
    <Card>
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
        先看演示
      </Text>
      <Text className="ys-second ys-block ys-wrap">
        演示里不用密码，谁都能以任何身份进入，所以不放在这里。另开一个，用它自己的数据库和虚构的人。在程序的文件夹里运行：
      </Text>
      <Text className="ys-block ys-wrap ys-gap-top" userSelect>
        {COMMAND}
      </Text>
      <Text className="ys-second ys-block ys-wrap ys-gap-top">
        只有那台机器自己打得开，地址是 http://localhost:3080。看完停掉，删去 /tmp/yingsheng-demo。
      </Text>
    </Card>
  );
}
