import { View } from '@tarojs/components';
import type { ListInSight } from '../platform/page-in-sight';
import { Button } from './button';

/** Above a long list: back to what came before it. */
export function NewerRows({ list }: { list: ListInSight }) {
  if (!list.hasNewer) return null;
  return (
    <View className="ys-list-ways">
      <Button kind="secondary" label="回到前面的" onTap={list.showNewer} />
    </View>
  );
}

/** Below a list: what comes after it, once there is more. */
export function OlderRows({ list, label }: { list: ListInSight; label: string }) {
  if (!list.hasOlder) return null;
  return <Button kind="secondary" label={label} busy={list.isFetchingNextPage} onTap={() => void list.showOlder()} />;
}
