import { Text, View } from '@tarojs/components';
import { role } from '../platform/a11y';

/** 公告: one thing everybody of the estate should know now; read aloud when it appears. */
export function Announcement({ text }: { text: string }) {
  return (
    <View className="ys-announcement" {...role('status')}>
      <Text>{text}</Text>
    </View>
  );
}
