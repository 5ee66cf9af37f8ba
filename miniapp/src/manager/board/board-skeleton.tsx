import { View } from '@tarojs/components';
import { Skeleton } from '../../ui/states';

/** The board's outline while it loads, so that nothing jumps when the numbers come. */
export function BoardSkeleton() {
  return (
    <View aria-label="正在读取看板" aria-busy="true">
      <Skeleton lines={2} />
      <View className="mg-grid">
        <Skeleton lines={7} />
        <Skeleton lines={6} />
        <Skeleton lines={6} />
        <Skeleton lines={5} />
      </View>
    </View>
  );
}
