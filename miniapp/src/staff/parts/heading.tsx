import { Text } from '@tarojs/components';
import { role } from '../../platform/a11y';

/** The title of a card or a group, found by a screen reader's heading list. */
export function Heading({ text }: { text: string }) {
  return (
    <Text className="staff-heading" {...role('heading', { level: 2 })}>
      {text}
    </Text>
  );
}
