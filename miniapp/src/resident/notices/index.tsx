import { Text, View } from '@tarojs/components';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import { timeText } from '@yingsheng/shared/time-words';
import { openNotice } from '../../features/notice/open-notice';
import { useMarkRead, useNotices } from '../../features/notice/use-notices';
import { useNow } from '../../platform/now';
import { useSeveralEstates } from '../../platform/place-text';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';

export default function NoticesPage() {
  return (
    <Screen title="消息" back>
      <NoticeList />
    </Screen>
  );
}

function NoticeList() {
  const list = useNotices();
  const markRead = useMarkRead();
  useRefreshByPull(list.refetch);
  const me = useSession((state) => state.me);
  if (list.isPending) return [1, 2, 3].map((key) => <Skeleton key={key} lines={2} />);
  if (list.error && list.notices.length === 0) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.notices.length === 0) {
    return <Empty title="还没有消息" hint="您反映的事一有进展，就会在这里告诉您。" />;
  }
  const open = (notice: NoticeView): void => {
    if (!notice.readAt) markRead.mutate([notice.id]);
    if (me) openNotice(notice, me.appHome);
  };
  return (
    <View>
      {list.notices.some((notice) => !notice.readAt) ? (
        <Button kind="plain" label="全部标为已读" busy={markRead.isPending} onTap={() => markRead.mutate(undefined)} />
      ) : null}
      <NewerRows list={list} />
      {list.notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} onOpen={() => open(notice)} />
      ))}
      <OlderRows list={list} label="更早的消息" />
    </View>
  );
}

function NoticeCard({ notice, onOpen }: { notice: NoticeView; onOpen: () => void }) {
  const now = useNow(60);
  const isAmongSeveral = useSeveralEstates();
  const where = isAmongSeveral && notice.estateName !== null ? `${notice.estateName} · ` : '';
  return (
    <Card onTap={onOpen}>
      <View className="ys-between">
        <Text className="ys-subtitle ys-wrap">{notice.title}</Text>
        {notice.readAt ? null : <Tag tone="amber" text="未读" />}
      </View>
      <Text className="ys-second ys-block ys-wrap">{notice.body}</Text>
      <Text className="ys-small ys-block">
        {where}
        {timeText(notice.createdAt, now)}
      </Text>
    </Card>
  );
}
