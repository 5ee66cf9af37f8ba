import { Text, View } from '@tarojs/components';
import { role } from '../../platform/a11y';
import { messageOf } from '../../platform/request';
import { isOvertaken } from './overtaken';

/** A refusal in words. Amber where the screen only needed refreshing, red otherwise. */
export function Problem({ error }: { error: Error | null }) {
  if (error === null) return null;
  return (
    <View className={isOvertaken(error) ? 'staff-note' : 'staff-problem'} {...role('alert')}>
      <Text>{messageOf(error)}</Text>
    </View>
  );
}
