import { Text } from '@tarojs/components';
import { problemWords } from '../../features/complaint/problem-words';
import { role } from '../../platform/a11y';

/** Why an answer did not go through, and what to do. */
export function Problem({ error }: { error: Error | null }) {
  if (error === null) return null;
  return (
    <Text className="ys-field__error ys-block" {...role('alert')}>
      {problemWords(error)}
    </Text>
  );
}
