import { Text, View } from '@tarojs/components';
import type { HandoverReceiver } from '@yingsheng/shared/api/directory';
import { hidden } from '../../../platform/a11y';
import { Pressable } from '../../../ui/pressable';
import { ErrorState, Skeleton } from '../../../ui/states';
import { Tag } from '../../../ui/tag';
import { receiverNote } from './handover-words';
import './handover.scss';

interface Props {
  query: { data: readonly HandoverReceiver[] | undefined; error: Error | null; refetch(): unknown };
  value: string | null;
  onChange: (personId: string) => void;
}

/** 交给谁: whoever could answer for it, the next shift first. */
export function ReceiverPicker({ query, value, onChange }: Props) {
  const { data, error } = query;
  if (data === undefined) {
    return error === null ? <Skeleton lines={3} /> : <ErrorState error={error} onRetry={() => void query.refetch()} />;
  }
  if (data.length === 0) {
    return <Text className="ys-second ys-block">现在没有能接手的同事，请联系项目经理安排。</Text>;
  }
  return (
    <View className="handover-people" aria-label="交给谁">
      {data.map((person) => (
        <Pressable
          key={person.personId}
          className={`handover-person${value === person.personId ? ' is-chosen' : ''}`}
          as="radio"
          isChecked={value === person.personId}
          onTap={() => onChange(person.personId)}
        >
          <View className="handover-words">
            <Text className="handover-name">{person.name}</Text>
            <Text className="ys-small">{receiverNote(person)}</Text>
          </View>
          {value === person.personId && (
            <Text className="ys-small" {...hidden}>
              已选
            </Text>
          )}
          <Tag tone={person.isOnDuty ? 'green' : 'grey'} text={dutyWord(person)} />
        </Pressable>
      ))}
    </View>
  );
}

function dutyWord({ isOnDuty }: HandoverReceiver): string {
  return isOnDuty ? '当班' : '不当班';
}
