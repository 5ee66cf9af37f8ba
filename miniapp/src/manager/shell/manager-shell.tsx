import { Text, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { role } from '../../platform/a11y';
import { isH5 } from '../../platform/environment';
import { goBack, goLogin } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import type { TabKey } from '../../ui/app-tabs';
import { Pressable } from '../../ui/pressable';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { EstateSwitch } from './estate-switch';
import { useManagedEstate } from './managed-estate';
import { NoticeLink } from './notice-link';
import './shell.scss';

interface ManagerShellProps {
  /** The place in the navigation; absent on pages that lie on top of another. */
  readonly tab?: Extract<
    TabKey,
    'board' | 'allComplaints' | 'dispatchBoard' | 'approvals' | 'deliveries' | 'people' | 'rules'
  >;
  readonly title: string;
  /** Right of the title on a desk, below it on a phone. */
  readonly aside?: ReactNode;
  /** Small marks right beside the title. */
  readonly marks?: ReactNode;
  /** Where "back" leads when the page was opened by a link. */
  readonly backTo?: string;
  readonly children: ReactNode;
}

/** Frame of every manager page: one head line over the whole width, then the content. */
export function ManagerShell({ tab, title, aside, marks, backTo, children }: ManagerShellProps) {
  const me = useSession((session) => session.me);
  const reloadMe = useSession((session) => session.reloadMe);
  const { estate } = useManagedEstate();
  useEffect(() => {
    if (me === null) goLogin();
  }, [me]);
  useEffect(() => {
    Taro.setNavigationBarTitle({ title: isH5 ? `${title} · 应声` : title }).catch(() => undefined);
  }, [title]);
  // The unread count and the person's duties may have changed while another page was on top.
  useDidShow(() => {
    reloadMe().catch(() => undefined);
  });
  if (me === null) return null;
  return (
    <Screen wide {...(tab === undefined ? {} : { tab })}>
      <View className="mg-head">
        <View className="mg-head-title">
          {backTo !== undefined && isH5 && <Pressable className="mg-back" label="返回" onTap={() => goBack(backTo)} />}
          {/* WeChat's own bar says it already. */}
          {isH5 && (
            <Text className="mg-title" {...role('heading', { level: 1 })}>
              {title}
            </Text>
          )}
          {marks}
        </View>
        <View className="mg-head-tools">
          {tab !== undefined && <EstateSwitch canShowAll={tab === 'board' || tab === 'allComplaints'} />}
          <NoticeLink />
        </View>
        {aside}
      </View>
      {estate === null ? (
        <Empty title="您还没有负责的小区" hint="请联系系统管理员为您分配小区，或换一个账号登录。" />
      ) : (
        children
      )}
    </Screen>
  );
}
