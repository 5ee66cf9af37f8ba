import { Text, View } from '@tarojs/components';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { writtenPromise } from '@yingsheng/shared/written-time';
import { useNow } from '../../platform/now';
import './complaint.scss';

/** 回执上的承诺: until when somebody is on the spot, where that is promised, and until when they answer; by day and hour. */
export function PromisedTimes({
  promise,
  firstResponseDueAt,
}: Pick<ComplaintReceipt, 'promise' | 'firstResponseDueAt'>) {
  const now = useNow(60);
  const answer = `${writtenPromise(firstResponseDueAt, now)}答复您`;
  if (promise.onSiteDueAt === null) return <Text className="complaint-promised">{answer}</Text>;
  return (
    <View>
      <Text className="complaint-promised">{writtenPromise(promise.onSiteDueAt, now)}有人到场</Text>
      <Text className="ys-block">{answer}</Text>
    </View>
  );
}
