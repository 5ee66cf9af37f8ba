import { View } from '@tarojs/components';
import { go } from '../../platform/navigate';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { RequestCard } from './request-card';
import { useRoomRequests } from './use-room-requests';
import '../parts/admin.scss';

/** 绑定申请: what the desk checks, the longest waiting first. */
export default function RoomRequestsPage() {
  return (
    <Screen title="绑定申请" tab="roomRequests" back>
      <View className="ad-tools">
        <Button kind="secondary" small label="打印一户的绑定信" onTap={() => go('/admin/room-letter/index')} />
      </View>
      <Waiting />
    </Screen>
  );
}

function Waiting() {
  const list = useRoomRequests();
  useRefreshByPull(list.refetch);
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty title="没有待核对的申请" hint="业主填的姓名、电话与登记不一致时，会列在这里，请在一个工作日内核对。" />
    );
  }
  return (
    <View>
      <StaleNote at={list.dataUpdatedAt} error={list.error} />
      {items.map((item) => (
        <RequestCard key={item.id} item={item} />
      ))}
      {list.hasNextPage ? (
        <Button
          kind="secondary"
          label="更多申请"
          busy={list.isFetchingNextPage}
          onTap={() => void list.fetchNextPage()}
        />
      ) : null}
    </View>
  );
}
