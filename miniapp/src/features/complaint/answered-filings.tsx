import { useQuery } from '@tanstack/react-query';
import { Text } from '@tarojs/components';
import type { AnsweredFiling } from '@yingsheng/shared/api/complaint';
import { timeText } from '@yingsheng/shared/time-words';
import { role } from '../../platform/a11y';
import { useNow } from '../../platform/now';
import { request } from '../../platform/request';
import { Card } from '../../ui/card';

/** 替别人反映过、本人已答复的: what one wrote does not vanish; how it goes on is the person's. */
export function AnsweredFilings() {
  const now = useNow(60);
  const { data = [] } = useQuery({
    queryKey: ['complaints', 'answered-filings'],
    queryFn: () => request<AnsweredFiling[]>('GET', '/api/filings'),
  });
  return data.map(({ number, name, text, submittedAt, answer, answeredAt }) => (
    <Card key={number}>
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
        替{name ?? '家人'}反映的，{answer === 'takenOver' ? '本人已接手' : '本人没有同意代报'}
      </Text>
      <Text className="ys-block ys-wrap">{text}</Text>
      <Text className="ys-second ys-block ys-wrap">
        {number}，{timeText(submittedAt, now)}提交，{timeText(answeredAt, now)}由本人答复。之后的进展只给本人看。
      </Text>
    </Card>
  ));
}
