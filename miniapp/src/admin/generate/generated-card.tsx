import { Text, View } from '@tarojs/components';
import type { GeneratedPlaces } from '@yingsheng/shared/api/places';
import { messageOf } from '../../platform/request';
import { Card, Row } from '../../ui/card';
import { LongRows } from '../../ui/long-rows';
import { Skeleton } from '../../ui/states';

/** So many buildings stand in the list at once. */
const MOST_BUILDINGS = 30;

interface GeneratedCardProps {
  readonly isIncomplete: boolean;
  readonly isLooking: boolean;
  readonly result: GeneratedPlaces | null;
  readonly error: Error | null;
}

/** 预览: what the plan would add, before anything is written. */
export function GeneratedCard({ isIncomplete, isLooking, result, error }: GeneratedCardProps) {
  return (
    <Card>
      <Text className="ys-subtitle ys-block">会新增什么</Text>
      <View aria-live="polite">
        {isIncomplete ? (
          <Text className="ys-second ys-block">填好后，这里会列出楼栋、户数和头尾的房号，看过再生成。</Text>
        ) : error !== null && !isLooking ? (
          <Text className="ys-field__error ys-block">{messageOf(error)}</Text>
        ) : result === null ? (
          <Skeleton lines={4} />
        ) : (
          <Result result={result} />
        )}
      </View>
    </Card>
  );
}

function Result({ result }: { result: GeneratedPlaces }) {
  const { newBuildingCount, newUnitCount, newRoomCount, keptRoomCount, first, last, remarks, buildings } = result;
  const isShort = last.length === 0;
  return (
    <View>
      <Text className="ys-block">
        {newRoomCount === 0
          ? '没有新的房间，全部已经有了。'
          : `新楼栋 ${newBuildingCount} 栋，新单元 ${newUnitCount} 个，新房间 ${newRoomCount} 户。`}
      </Text>
      {keptRoomCount > 0 && newRoomCount > 0 ? (
        <Text className="ys-second ys-block">另有 {keptRoomCount} 户已经有了，不动。</Text>
      ) : null}
      {first.map((text) => (
        <Text key={text} className="ys-block">
          {text}
        </Text>
      ))}
      {!isShort && newRoomCount > first.length + last.length ? <Text className="ys-second ys-block">……</Text> : null}
      {last.map((text) => (
        <Text key={text} className="ys-block">
          {text}
        </Text>
      ))}
      {remarks.map((remark) => (
        <Text key={remark} className="ad-remark">
          {remark}
        </Text>
      ))}
      <LongRows rows={buildings} most={MOST_BUILDINGS} label="后面的楼栋">
        {(shown) =>
          shown.map(({ name, isNew, unitCount, roomCount, newRoomCount: added }) => (
            <Row
              key={name}
              label={name}
              value={
                <Text>
                  {unitCount > 0 ? `${unitCount} 单元，` : ''}
                  {isNew ? `${roomCount} 户` : `${roomCount} 户，新增 ${added} 户`}
                </Text>
              }
            />
          ))
        }
      </LongRows>
    </View>
  );
}
