import { Text } from '@tarojs/components';
import { go } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Pressable } from '../../ui/pressable';

/** 提醒, with how many are unread. */
export function NoticeLink() {
  const unread = useSession((session) => session.me?.unreadNoticeCount ?? 0);
  const label = unread > 0 ? `提醒,${unread} 条未读` : '提醒';
  return (
    <Pressable className="mg-notices" label={label} onTap={() => go('/resident/notices/index')}>
      <Text>提醒</Text>
      {unread > 0 && <Text className="mg-badge">{unread > 99 ? '99+' : unread}</Text>}
    </Pressable>
  );
}
