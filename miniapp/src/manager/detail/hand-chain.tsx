import { Text, View } from '@tarojs/components';
import type { HandView } from '@yingsheng/shared/api/complaint';
import { timeText } from '@yingsheng/shared/time-words';

/** 经手人: who had the order, from when to when, and why it moved on. One hand is no chain. */
export function HandChain({ hands, now }: { hands: readonly HandView[]; now: Date }) {
  if (hands.length < 2) return null;
  return (
    <View className="mg-hands">
      <Text className="mg-note">经手人，先后为序</Text>
      {hands.map((hand, index) => (
        <View key={`${hand.name}${hand.from}`} className="mg-hand">
          <Text className="mg-hand-name">
            {index + 1}. {hand.name}
            {hand.departmentName === null ? '' : ` · ${hand.departmentName}`}
            {hand.hasTaken ? '' : '（未接单）'}
          </Text>
          <Text className="mg-note">{spanText(hand, now)}</Text>
          {hand.whyMoved !== null && <Text className="mg-hand-why">{hand.whyMoved}</Text>}
        </View>
      ))}
    </View>
  );
}

function spanText({ from, until }: HandView, now: Date): string {
  return `${timeText(from, now)} 起${until === null ? '，现在在手上' : `，到 ${timeText(until, now)}`}`;
}
