import { Text, View } from '@tarojs/components';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import { timeText } from '@yingsheng/shared/time-words';
import { openNotice } from '../../features/notice/open-notice';
import { useMarkRead, useNotices } from '../../features/notice/use-notices';
import { role } from '../../platform/a11y';
import { useNow } from '../../platform/now';
import { useSeveralEstates } from '../../platform/place-text';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag, UrgencyTag } from '../../ui/tag';

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
  const isEmpty = list.notices.length + list.dangers.length === 0;
  if (list.isPending) return [1, 2, 3].map((key) => <Skeleton key={key} lines={2} />);
  if (list.error && isEmpty) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (isEmpty) {
    return <Empty title="还没有消息" hint="您反映的事一有进展，就会在这里告诉您。" />;
  }
  const open = (notice: NoticeView): void => {
    if (!notice.readAt) markRead.mutate([notice.id]);
    if (me) openNotice(notice, me.appHome);
  };
  return (
    <View>
      {[...list.dangers, ...list.notices].some((notice) => !notice.readAt) ? (
        <Button kind="plain" label="全部标为已读" busy={markRead.isPending} onTap={() => markRead.mutate(undefined)} />
      ) : null}
      {list.dangers.length === 0 ? null : (
        <>
          <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
            还没解决的险情
          </Text>
          {list.dangers.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} onOpen={() => open(notice)} />
          ))}
          <Text className="ys-title ys-block ys-gap-top" {...role('heading', { level: 2 })}>
            全部消息
          </Text>
        </>
      )}
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
    <Card onTap={onOpen} edge={notice.danger === 'running' ? 'danger' : undefined}>
      <View className="ys-between">
        <Text className="ys-subtitle ys-wrap">{notice.title}</Text>
        <View className="ys-chips">
          {notice.danger === 'running' ? <UrgencyTag urgency="lifeSafety" /> : null}
          {notice.danger === 'over' ? <Tag tone="grey" text="险情已处理" /> : null}
          {notice.readAt ? null : <Tag tone="amber" text="未读" />}
        </View>
      </View>
      <Text className="ys-second ys-block ys-wrap">{notice.body}</Text>
      <Text className="ys-small ys-block">
        {where}
        {timeText(notice.createdAt, now)}
      </Text>
    </Card>
  );
}
