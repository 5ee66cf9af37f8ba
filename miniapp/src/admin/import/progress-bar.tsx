import { Text, View } from '@tarojs/components';
import { hidden, role } from '../../platform/a11y';
import './import.scss';

/** How far it is, in words too. */
export function ProgressBar({ percent, words }: { percent: number; words: string }) {
  return (
    <View>
      <View className="ad-progress" {...hidden}>
        <View className="ad-progress__done" style={{ width: `${percent}%` }} />
      </View>
      <Text className="ys-second ys-block" {...role('status')}>
        {words}
      </Text>
    </View>
  );
}
