import { useInfiniteQuery } from '@tanstack/react-query';
import { Image, Text, View } from '@tarojs/components';
import type { StaffLink, StaffLinkPage } from '@yingsheng/shared/api/staff-accounts';
import { writtenTime } from '@yingsheng/shared/written-time';
import { named } from '../../platform/a11y';
import { isH5 } from '../../platform/environment';
import { go } from '../../platform/navigate';
import { usePageInSight } from '../../platform/page-in-sight';
import { queryString, request } from '../../platform/request';
import { Button } from '../../ui/button';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { jobLines } from './job-lines';
import './invitations.scss';

/** 邀请单: what still waits to be used, to print and cut apart. */
export default function InvitationsPage() {
  return (
    <Screen title="邀请单" back wide>
      <Slips />
    </Screen>
  );
}

function useLinks() {
  const result = useInfiniteQuery({
    queryKey: ['staff-links'],
    queryFn: ({ pageParam }) =>
      request<StaffLinkPage>('GET', `/api/staff-accounts/links${queryString({ cursor: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  const inSight = usePageInSight(result);
  return { ...result, ...inSight, links: inSight.page?.items ?? [] };
}

function Slips() {
  const list = useLinks();
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.links.length === 0 && !list.hasOlder) {
    return (
      <Empty
        title="没有等着用的邀请"
        hint="添加同事，或给还没邀请的同事生成邀请，就会列在这里。"
        action={{ label: '去同事账号', onTap: () => go('/admin/accounts/index') }}
      />
    );
  }
  return (
    <View>
      <View className="ad-noprint">
        <Text className="ys-second ys-block">剪开分给本人，不要贴出来：谁扫了谁就能设密码。</Text>
        {isH5 ? (
          <View className="ys-gap-top">
            <Button kind="secondary" small label="打印这一页" onTap={() => window.print()} />
          </View>
        ) : (
          <Text className="ys-second ys-block">要打印，请在电脑网页上打开这一页。</Text>
        )}
        <NewerRows list={list} />
      </View>
      <View className="ad-sheet">
        {list.links.map((link) => (
          <Slip key={link.id} link={link} />
        ))}
      </View>
      <View className="ad-noprint">
        <OlderRows list={list} label="看后面的" />
      </View>
    </View>
  );
}

function Slip({ link }: { link: StaffLink }) {
  return (
    <View className="ad-slip">
      <Text className="ys-small ys-block ys-wrap">{link.companyName}</Text>
      <Text className="ys-subtitle ys-block ys-wrap">{link.name}</Text>
      {jobLines(link).map((line) => (
        <Text key={line} className="ys-second ys-block ys-wrap">
          {line}
        </Text>
      ))}
      {link.account === null ? null : <Text className="ys-second ys-block ys-wrap">{`登录账号 ${link.account}`}</Text>}
      <Image className="ad-slip__qr" src={link.qr} mode="aspectFit" {...named(`${link.name}的二维码`)} />
      <Text className="ys-small ys-block">{link.purpose === 'invitation' ? '扫码设密码' : '扫码重设密码'}</Text>
      <Text className="ys-small ys-block">{`${writtenTime(link.expiresAt, new Date())} 前有效`}</Text>
      <Text className="ys-small ys-block">只能用一次</Text>
    </View>
  );
}
