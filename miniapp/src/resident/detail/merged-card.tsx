import { Text, View } from '@tarojs/components';
import type { MergedIntoView } from '@yingsheng/shared/api/complaint';
import { promiseText, timeText } from '@yingsheng/shared/time-words';
import { writtenPromise } from '@yingsheng/shared/written-time';
import type { ReactNode } from 'react';
import { role } from '../../platform/a11y';
import { useNow } from '../../platform/now';
import { Card } from '../../ui/card';

/** 并到哪里去了: how the other goes on, step by step; what to do when it is over. */
export function MergedCard({ merged, children }: { merged: MergedIntoView; children?: ReactNode }) {
  const now = useNow(60);
  const latestFirst = [...merged.steps].reverse();
  return (
    <Card edge={merged.isOpen ? 'warn' : undefined}>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        与 {merged.number} 一并处理：{merged.statusText}
      </Text>
      <Text className="ys-block ys-wrap">{whatNow(merged, now)}</Text>
      {latestFirst.map(({ title, occurredAt }) => (
        <View key={`${occurredAt}${title}`} className="ys-between">
          <Text className="ys-block">{title}</Text>
          <Text className="ys-second">{timeText(occurredAt, now)}</Text>
        </View>
      ))}
      {children}
    </Card>
  );
}

export function whatNow({ isOpen, dueAt }: Pick<MergedIntoView, 'isOpen' | 'dueAt'>, now: Date): string {
  if (!isOpen) return '那一件已经结束。您这里还没好，请再反映一次。';
  return `您的原话和照片已交给办这件事的同事${until(dueAt, now)}。有补充、想催，用下面的按钮，他们会收到。`;
}

function until(dueAt: string | null, now: Date): string {
  if (dueAt === null) return '';
  if (new Date(dueAt) < now) return `；本该 ${writtenPromise(dueAt, now)}处理好，已经迟了`;
  return `，${promiseText(dueAt, now)}处理好`;
}
