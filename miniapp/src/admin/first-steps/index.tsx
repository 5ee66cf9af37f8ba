import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { FirstSteps } from '@yingsheng/shared/api/first-steps';
import { role } from '../../platform/a11y';
import { go } from '../../platform/navigate';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { request } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { type Step, stepsOf } from './step-words';
import './first-steps.scss';

/** 第一步: what is left to do before residents hear of it, each with what is recorded now. */
export default function FirstStepsPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['first-steps'],
    queryFn: () => request<FirstSteps>('GET', '/api/set-up/steps'),
  });
  useRefreshByPull(refetch);
  if (data === undefined) {
    return (
      <Screen title="第一步" back wide>
        {error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </Screen>
    );
  }
  const steps = stepsOf(data);
  const left = steps.filter(({ isDone }) => isDone === false).length;
  return (
    <Screen title="第一步" back wide note={left === 0 ? '都做好了' : `还有 ${left} 件没有做好`}>
      <View className="ad-steps">
        {steps.map((step) => (
          <StepCard key={step.title} step={step} />
        ))}
      </View>
    </Screen>
  );
}

function StepCard({ step: { title, words, isDone, link } }: { step: Step }) {
  return (
    <Card>
      <View className="ys-between">
        <Text className="ys-subtitle" {...role('heading', { level: 2 })}>
          {title}
        </Text>
        {isDone === null ? null : <Tag tone={isDone ? 'green' : 'amber'} text={isDone ? '好了' : '还没好'} />}
      </View>
      {words.map((text) => (
        <Text key={text} className="ys-second ys-block ys-wrap">
          {text}
        </Text>
      ))}
      {link === null ? null : (
        <View className="ys-gap-top">
          <Button
            kind={isDone === false ? 'primary' : 'secondary'}
            small
            label={link.label}
            onTap={() => go(link.path)}
          />
        </View>
      )}
    </Card>
  );
}
