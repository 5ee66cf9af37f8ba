import { Text, View } from '@tarojs/components';
import type { FailedDeliveryView } from '@yingsheng/shared/api/delivery';
import { timeText } from '@yingsheng/shared/time-words';
import { useFailedDeliveries, useRetryDelivery } from '../../features/complaint/telling/use-telling';
import { toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { Panel } from '../parts/panel';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import '../parts/parts.scss';
import './deliveries.scss';

const NO_WAY_HINT =
  '短信、企业微信、邮件都没有设置：危险发生时，同事不打开应用就收不到。请系统管理员设置，在那之前请打电话。';

/** 没能送达: who did not get which message, why, and sending it again. */
export default function DeliveriesPage() {
  const { estate } = useManagedEstate();
  return (
    <ManagerShell tab="deliveries" title="没能送达">
      {estate !== null && <Failed key={estate.id} estateId={estate.id} />}
    </ManagerShell>
  );
}

function Failed({ estateId }: { estateId: string }) {
  const now = useNow(30);
  const list = useFailedDeliveries(estateId);
  useRefreshByPull(list.refetch);
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.rows.length === 0) {
    return list.channelsToStaff.length === 0 ? (
      <Empty title="没有可用的渠道" hint={NO_WAY_HINT} />
    ) : (
      <Empty
        title="没有没送到的消息"
        hint="短信、微信、邮件没送到的，和危险没有渠道可发的，会列在这里，可以重发或改打电话。"
      />
    );
  }
  return (
    <View className="mg-deliveries">
      <StaleNote at={list.dataUpdatedAt} error={list.error} />
      <NewerRows list={list} />
      {list.rows.map((row) => (
        <FailedCard key={row.id} row={row} now={now} />
      ))}
      <OlderRows list={list} label="看后面的" />
    </View>
  );
}

function FailedCard({ row, now }: { row: FailedDeliveryView; now: Date }) {
  const retry = useRetryDelivery();
  const { complaintId } = row;
  const open =
    complaintId === null ? null : { label: row.number, onTap: () => go('/manager/detail/index', { id: complaintId }) };
  const send = () =>
    retry.mutate(row.id, { onSuccess: () => toast('正在重发'), onError: (error) => toast(messageOf(error)) });
  return (
    <Panel title={`${row.personName} · ${row.title}`} link={open}>
      <Text className="mg-problem">{row.cause}</Text>
      <Text className="mg-note">{courseOf(row, now)}</Text>
      <View className="mg-actions">
        <Button
          kind="secondary"
          small
          label="重发"
          ariaLabel={`重发给${row.personName}：${row.title}`}
          busy={retry.isPending}
          onTap={send}
        />
      </View>
    </Panel>
  );
}

function courseOf({ isToStaff, createdAt, lastTriedAt, attemptCount, state }: FailedDeliveryView, now: Date): string {
  const parts = [
    isToStaff ? '给同事的' : '给业主的',
    `${timeText(createdAt, now)} 的消息`,
    lastTriedAt === null ? null : `最后一次 ${timeText(lastTriedAt, now)}，共 ${attemptCount} 次`,
    state === 'unreachable' && !isToStaff ? '已请首接责任人打电话' : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
