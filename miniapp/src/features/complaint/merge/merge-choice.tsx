import { Text, View } from '@tarojs/components';
import type { MergeCandidate } from '@yingsheng/shared/api/complaint-actions';
import { COMPLAINT_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import { writtenDay } from '@yingsheng/shared/written-time';
import { hidden } from '../../../platform/a11y';
import { Pressable } from '../../../ui/pressable';

interface Props {
  candidates: readonly MergeCandidate[];
  value: string | null;
  onChange: (id: string) => void;
}

/** 编号可能指的几件: told apart by the day, year included, and by what they are about. */
export function MergeChoice({ candidates, value, onChange }: Props) {
  if (candidates.length === 0) return null;
  return (
    <View>
      {candidates.map(({ id, number, submittedAt, title, placeText, status }) => {
        const words = `${number}，${writtenDay(submittedAt)}提交，${placeText}，${COMPLAINT_STATUS_LABEL[status]}`;
        return (
          <Pressable
            key={id}
            className={`ys-option${id === value ? ' is-selected' : ''}`}
            as="radio"
            isChecked={id === value}
            onTap={() => onChange(id)}
          >
            <View>
              <Text className="ys-block">{title}</Text>
              <Text className="ys-second ys-block">{words}</Text>
            </View>
            {id === value ? (
              <Text className="ys-option__chosen" {...hidden}>
                已选
              </Text>
            ) : null}
          </Pressable>
        );
      })}
    </View>
  );
}
