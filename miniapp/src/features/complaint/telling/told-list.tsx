import { Text, View } from '@tarojs/components';
import type { ToldView } from '@yingsheng/shared/api/delivery';
import { CHANNEL_OUT_LABEL, DELIVERY_STATE_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { ErrorState, Skeleton } from '../../../ui/states';
import { Tag, type Tone } from '../../../ui/tag';
import './told-list.scss';
import { useTold } from './use-telling';

const TONE: Readonly<Record<ToldView['state'], Tone>> = {
  pending: 'blue',
  held: 'grey',
  sent: 'green',
  digested: 'grey',
  unreachable: 'red',
  dead: 'red',
  withheld: 'grey',
  outdated: 'grey',
  callOwed: 'amber',
  callTold: 'green',
  callDropped: 'grey',
  callNotReached: 'red',
};

/** 告知记录: who was told what, how, and whether it arrived; what did not stands out. */
export function ToldList({ complaintId, now }: { complaintId: string; now: Date }) {
  const told = useTold(complaintId);
  if (told.isPending) return <Skeleton lines={2} />;
  if (told.data === undefined) return <ErrorState error={told.error} onRetry={() => void told.refetch()} />;
  if (told.data.length === 0) {
    return <Text className="ys-second">没有往应用外发过消息；应用里的提醒，打开应用才看得到。着急的请打电话。</Text>;
  }
  return (
    <View className="told-list">
      {told.data.map((row) => (
        <View key={row.id} className="told-row">
          <View className="ys-between">
            <Text className="told-title">
              {row.personName} · {row.title}
            </Text>
            <Tag tone={TONE[row.state]} text={DELIVERY_STATE_LABEL[row.state]} />
          </View>
          <Text className="ys-small ys-block">{courseOf(row, now)}</Text>
        </View>
      ))}
    </View>
  );
}

/** `短信 · 昨天 10:12`; where it did not arrive, why. */
function courseOf({ channel, arrivedAt, createdAt, cause }: ToldView, now: Date): string {
  const parts = [
    channel === null ? null : CHANNEL_OUT_LABEL[channel],
    arrivedAt === null ? `${timeText(createdAt, now)} 起` : timeText(arrivedAt, now),
    cause,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
