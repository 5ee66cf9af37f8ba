import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Skeleton } from '../../ui/states';

/** The board's outline while it loads, so that nothing jumps when the numbers come. */
export function BoardSkeleton() {
  return (
    <View className="mg-board" aria-label="正在读取看板" aria-busy="true">
      <Card>
        <Skeleton lines={2} />
      </Card>
      <View className="mg-grid">
        <Card>
          <Skeleton lines={6} />
        </Card>
        <Card>
          <Skeleton lines={5} />
        </Card>
        <Card>
          <Skeleton lines={5} />
        </Card>
        <Card>
          <Skeleton lines={4} />
        </Card>
      </View>
    </View>
  );
}
