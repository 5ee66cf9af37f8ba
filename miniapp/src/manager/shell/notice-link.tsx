import { Text } from '@tarojs/components';
import { go } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Pressable } from '../../ui/pressable';

/** 提醒, with how many are unread. */
export function NoticeLink() {
  const unread = useSession((session) => session.me?.unreadNoticeCount ?? 0);
  return (
    <Pressable className="mg-notices" onTap={() => go('/resident/notices/index')}>
      <Text>提醒</Text>
      {unread > 0 && <Text className="mg-badge">{unread > 99 ? '99+' : unread}</Text>}
      {unread > 0 && <Text className="ys-heard">条未读</Text>}
    </Pressable>
  );
}
