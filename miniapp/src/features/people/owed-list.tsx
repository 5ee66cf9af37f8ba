import { Text, View } from '@tarojs/components';
import type { OwedItem, OwedWork } from '@yingsheng/shared/api/staff';
import { OWED_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { usePlaceText } from '../../platform/place-text';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { Tag } from '../../ui/tag';
import './people.scss';

/** So many stand on the screen at once. */
const MOST_ITEMS = 20;

interface OwedListProps {
  readonly owed: OwedWork;
  /** Absent where the reader cannot open them. */
  readonly onOpen?: (item: OwedItem) => void;
}

export function owedCount({ items, elsewhereCount }: OwedWork): number {
  return items.length + elsewhereCount;
}

function Words({ item }: { item: OwedItem }) {
  const placeText = usePlaceText();
  return (
    <>
      <View className="people-owed-words">
        <Text className="people-owed-title">{item.title}</Text>
        <Text className="ys-small">
          {item.number} · {placeText(item)}
        </Text>
      </View>
      <Tag tone="amber" text={OWED_KIND_LABEL[item.kind]} />
    </>
  );
}

/** 手上还没了结的事: each opens where it can be given to somebody else. */
export function OwedList({ owed, onOpen }: OwedListProps) {
  return (
    <View>
      <LongRows rows={owed.items} most={MOST_ITEMS} label="后面的">
        {(shown) =>
          shown.map((item) => {
            const key = `${item.kind}${item.complaintId}${item.workOrderId ?? ''}`;
            if (onOpen === undefined) {
              return (
                <View key={key} className="people-owed">
                  <Words item={item} />
                </View>
              );
            }
            return (
              <Pressable key={key} className="people-owed people-owed-tap" verb="打开" onTap={() => onOpen(item)}>
                <Words item={item} />
              </Pressable>
            );
          })
        }
      </LongRows>
      {owed.elsewhereCount > 0 && (
        <Text className="ys-second ys-block">另有 {owed.elsewhereCount} 件不在您的查看范围内。</Text>
      )}
    </View>
  );
}
