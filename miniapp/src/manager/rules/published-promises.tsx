import { Text, View } from '@tarojs/components';
import { durationText } from '@yingsheng/shared/time-words';
import { usePromises } from '../../features/directory/use-places';
import { ErrorState, Skeleton } from '../../ui/states';
import { Panel } from '../parts/panel';
import type { RulePanelProps } from './rule-tabs';

/** The limits that residents read and that the clocks enforce. */
export function PublishedPromises({ estateId }: RulePanelProps) {
  const { data, error, refetch } = usePromises(estateId);
  if (data === undefined) {
    return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <Panel title="现行承诺" note="业主看到的和系统计时的是同一份">
      {data.rows.map((row) => (
        <View key={row.label} className="mg-promise-row">
          <Text className="mg-promise-name">{row.label}</Text>
          <Text>响应 {durationText(row.firstResponseMinutes)}内</Text>
          {row.onSiteMinutes !== null && <Text>到场 {durationText(row.onSiteMinutes)}内</Text>}
          <Text>解决 {durationText(row.resolutionMinutes)}内</Text>
          <Text className="mg-note">{row.isRoundTheClock ? '24 小时计时' : '按工作时间计时'}</Text>
        </View>
      ))}
    </Panel>
  );
}
