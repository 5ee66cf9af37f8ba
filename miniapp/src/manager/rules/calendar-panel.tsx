import { View } from '@tarojs/components';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { useCalendar } from '../../features/rules/use-rules';
import { ErrorState, Skeleton } from '../../ui/states';
import { HoursPanel } from './hours-panel';
import type { RulePanelProps } from './rule-tabs';
import { YearPanel } from './year-panel';

/** 工作日历: the hours of the plain week, and the days that differ from it. */
export function CalendarPanel({ estateId }: RulePanelProps) {
  const [year, setYear] = useState(() => shanghaiParts(Date.now()).year);
  const { data, error, refetch } = useCalendar(estateId, year);
  if (data === undefined) {
    return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <View className="mg-rules">
      <HoursPanel calendar={data} />
      <YearPanel calendar={data} onYear={setYear} />
    </View>
  );
}
