import { Text, View } from '@tarojs/components';
import { useIncomingHandovers } from '../../features/complaint/handover/use-shift-handover';
import { hidden } from '../../platform/a11y';
import { go } from '../../platform/navigate';
import { Pressable } from '../../ui/pressable';

/** 请您接手: a colleague waits for this person's answer, whatever else is on the board. */
export function IncomingNote() {
  const { length } = useIncomingHandovers(true);
  if (length === 0) return null;
  return (
    <Pressable className="ys-announcement ys-between" onTap={() => go('/staff/handover/index')}>
      <Text>有 {length} 件投诉请您接手，等您答复</Text>
      <View className="ys-arrow" {...hidden} />
    </Pressable>
  );
}
