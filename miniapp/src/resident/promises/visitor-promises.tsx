import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { PublicPromises } from '@yingsheng/shared/api/board';
import { useState } from 'react';
import { goLoginAndBack } from '../../platform/navigate';
import { request } from '../../platform/request';
import { useServicePhoneList } from '../../platform/service-phones';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { PublishedLimits } from './published-limits';

/** Before signing in nobody is asked who they are, only which estate they mean. */
export function VisitorPromises() {
  const { data: estates, error, refetch } = useServicePhoneList();
  const [chosen, choose] = useState<string | null>(null);
  if (estates === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />;
  }
  if (estates.length === 0) return <Empty title="还没有登记小区" hint="物业登记小区后，这里会公示承诺。" />;
  const estateId = chosen ?? (estates.length === 1 ? (estates[0]?.estateId ?? null) : null);
  return (
    <View>
      <Card>
        <Field label="小区">
          <Select
            label="小区"
            placeholder="选择您的小区"
            options={estates.map((estate) => ({ value: estate.estateId, label: estate.estateName }))}
            value={estateId}
            onChange={choose}
          />
        </Field>
        <Text className="ys-second ys-block">登录后还能看到近 90 天兑现了多少。</Text>
        <View className="ys-gap-top">
          <Button kind="secondary" label="登录" onTap={() => goLoginAndBack(null)} />
        </View>
      </Card>
      {estateId === null ? null : <LimitsOf estateId={estateId} />}
    </View>
  );
}

function LimitsOf({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['public-promises', estateId],
    queryFn: () => request<PublicPromises>('GET', `/api/estates/${estateId}/public-promises`),
  });
  if (data) return <PublishedLimits promises={data} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={6} />;
}
