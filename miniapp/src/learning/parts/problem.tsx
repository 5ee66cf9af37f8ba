import { Text } from '@tarojs/components';
import { role } from '../../platform/a11y';
import { messageOf } from '../../platform/request';

/** Why it was refused, heard at once. */
export function Problem({ error }: { error: Error | null }) {
  if (error === null) return null;
  return (
    <Text className="ys-field__error ys-block" {...role('alert')}>
      {messageOf(error)}
    </Text>
  );
}
