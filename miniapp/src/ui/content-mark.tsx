import { Text, View } from '@tarojs/components';
import { go } from '../platform/navigate';
import { useSession } from '../platform/session';
import { tabsOf } from './app-tabs';
import { Button } from './button';

/** 内容待复核: how much of a complaint waits for a person to look at it; whoever reviews is led there. */
export function ContentMark({ count }: { count: number }) {
  const reviews = tabsOf(useSession((state) => state.me)).find(({ key }) => key === 'reviews');
  if (count === 0) return null;
  return (
    <View className="ys-between ys-gap-top">
      <Text className="ys-second">有 {count} 处内容待复核，处理照常进行</Text>
      {reviews ? <Button kind="plain" small label="去复核" onTap={() => go(reviews.path)} /> : null}
    </View>
  );
}
