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
import '../parts/admin.scss';
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

function StepCard({ step: { title, words, isDone, links } }: { step: Step }) {
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
      {links.length === 0 ? null : (
        <View className="ad-tools ys-gap-top">
          {links.map(({ label, path, params }, index) => (
            <Button
              key={label}
              kind={isDone === false && index === 0 ? 'primary' : 'secondary'}
              small
              label={label}
              onTap={() => go(path, params)}
            />
          ))}
        </View>
      )}
    </Card>
  );
}
