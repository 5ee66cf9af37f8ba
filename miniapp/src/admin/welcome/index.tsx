import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { Me } from '@yingsheng/shared/api/auth';
import type { MyAccount } from '@yingsheng/shared/api/staff-accounts';
import type { ReactNode } from 'react';
import { weekAfter } from '../../features/people/duty-words';
import { useMyDuty } from '../../features/people/use-people';
import { role } from '../../platform/a11y';
import { isWeapp } from '../../platform/environment';
import { go, goHome } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { request } from '../../platform/request';
import { useSession } from '../../platform/session';
import { useSignInWays } from '../../platform/sign-in-ways';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { dutyText } from './duty-text';

/** 开始之前: once after an invitation, what a colleague should know before the first matter comes; nothing of it is forced. */
export default function WelcomePage() {
  const me = useSession((state) => state.me);
  return (
    <Screen
      title="开始之前"
      note="看一眼就好，也可以以后再做"
      footer={me ? <Button label="开始工作" onTap={() => goHome(me.appHome)} /> : null}
    >
      {me ? <Steps me={me} /> : null}
    </Screen>
  );
}

function Steps({ me }: { me: Me }) {
  const account = useQuery({
    queryKey: ['own-account'],
    queryFn: () => request<MyAccount>('GET', '/api/me/account'),
  });
  // Whoever comes back from showing their number sees it done.
  useDidShow(() => void account.refetch());
  if (account.data === undefined) {
    return account.error === null ? (
      <Skeleton lines={6} />
    ) : (
      <ErrorState error={account.error} onRetry={() => void account.refetch()} />
    );
  }
  return (
    <>
      {account.data.phoneMasked === null ? null : <PhoneStep account={account.data} />}
      <DutyStep me={me} />
      {account.data.hasWechat ? null : <WechatStep />}
    </>
  );
}

function Step({ title, isDone, children }: { title: string; isDone: boolean; children: ReactNode }) {
  return (
    <Card>
      <View className="ys-between">
        <Text className="ys-title" {...role('heading', { level: 2 })}>
          {title}
        </Text>
        {isDone ? <Tag tone="green" text="好了" /> : null}
      </View>
      {children}
    </Card>
  );
}

function PhoneStep({ account: { phoneMasked, isPhoneProven } }: { account: MyAccount }) {
  const ways = useSignInWays();
  return (
    <Step title={`手机号 ${phoneMasked}`} isDone={isPhoneProven}>
      <Text className="ys-second ys-block ys-wrap">
        {isPhoneProven
          ? '已经核对过是您本人的，可以收短信验证码登录。'
          : '公司用这个号码找您，也可以用它登录。不对的话，请告诉给您邀请的同事。'}
      </Text>
      {isPhoneProven || ways.data?.hasSmsCodes !== true ? null : (
        <View className="ys-gap-top">
          <Button kind="secondary" label="收短信核对" onTap={() => go('/open/phone/index')} />
        </View>
      )}
    </Step>
  );
}

function DutyStep({ me }: { me: Me }) {
  const now = useNow(60);
  const week = useMyDuty('');
  const monday = week.data?.weekStart;
  const next = useMyDuty(monday === undefined ? '' : weekAfter(monday, 1));
  const mayArrange = me.roles.some(({ role: held }) => held === 'estateManager' || held === 'admin');
  const shifts = [...(week.data?.shifts ?? []), ...(next.data?.shifts ?? [])];
  return (
    <Step title="值班" isDone={me.isOnDuty}>
      {week.data === undefined ? (
        <Skeleton lines={1} />
      ) : (
        <Text className="ys-second ys-block ys-wrap">{dutyText(me.isOnDuty, shifts, now)}</Text>
      )}
      <Text className="ys-second ys-block ys-wrap">
        {mayArrange
          ? '排班由您安排；请病假、请假在“我的”里。'
          : '排班由项目经理或班组长安排；看班次、报病假、请假在“我的”里。'}
      </Text>
      {mayArrange ? (
        <View className="ys-gap-top">
          <Button kind="secondary" label="去排班" onTap={() => go('/manager/people/index', { tab: 'roster' })} />
        </View>
      ) : null}
    </Step>
  );
}

function WechatStep() {
  return (
    <Step title="微信" isDone={false}>
      <Text className="ys-second ys-block ys-wrap">
        {isWeapp
          ? '绑定这个微信，以后点一下就能登录，消息也发到微信。'
          : '在微信小程序里打开“我的 · 账号与安全”绑定微信，以后点一下就能登录，消息也发到微信。'}
      </Text>
      {isWeapp ? (
        <View className="ys-gap-top">
          <Button kind="secondary" label="去绑定" onTap={() => go('/resident/account/index')} />
        </View>
      ) : null}
    </Step>
  );
}
