import { Text } from '@tarojs/components';
import type { WaitsFor } from '@yingsheng/shared/api/common';

/** 轮到别人的: what waits, but for others to decide. Nothing: no line. */
export function OthersLine({ waiting, unit }: { waiting: readonly WaitsFor[]; unit: string }) {
  if (waiting.length === 0) return null;
  const each = waiting.map(({ name, count }) => `${name} ${count} ${unit}`).join('，');
  return <Text className="mg-note">等别人决定：{each}</Text>;
}
