import { Text } from '@tarojs/components';
import type { AppealView } from '@yingsheng/shared/api/follow-up';
import { APPEAL_VERDICT_LABEL } from '@yingsheng/shared/labels.zh';
import { promiseText } from '@yingsheng/shared/time-words';
import { role } from '../../platform/a11y';
import { useNow } from '../../platform/now';
import { Card } from '../../ui/card';

/** 申诉到哪一步: who looks at it and until when; then the reason in words. */
export function AppealCard({ appeal }: { appeal: AppealView }) {
  const now = useNow(60);
  const heading = appeal.verdict === null ? '申诉等待核查' : APPEAL_VERDICT_LABEL[appeal.verdict];
  return (
    <Card edge={appeal.verdict === null ? 'warn' : undefined}>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        {heading}
      </Text>
      {appeal.answer ? <Text className="ys-block ys-wrap">{appeal.answer}</Text> : null}
      {appeal.verdict === null ? (
        <Text className="ys-block ys-wrap">
          由{appeal.arbiter?.name ?? '没有经手的负责人'}核查
          {appeal.dueAt ? `，${promiseText(appeal.dueAt, now)}答复您` : ''}
        </Text>
      ) : null}
      <Text className="ys-second ys-block ys-wrap">您的申诉：{appeal.reason}</Text>
    </Card>
  );
}
