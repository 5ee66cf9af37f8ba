import { Text, View } from '@tarojs/components';
import type { MyAccount, SignedInDevice } from '@yingsheng/shared/api/staff-accounts';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { go, SECOND_FACTOR } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { ChangePassword } from './change-password';
import { OwnWechat } from './own-wechat';
import { endAllSignIns, useEndSignIn, useOwnAccount } from './use-own-account';

/** 账号与安全: how I sign in, and where I am signed in. */
export default function AccountPage() {
  return (
    <Screen title="账号与安全" back>
      <Account />
    </Screen>
  );
}

function Account() {
  const { data, error, refetch } = useOwnAccount();
  if (data === undefined) {
    return error === null ? <Skeleton lines={6} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <View>
      <SigningIn account={data} />
      <Devices account={data} />
      <Card>
        <Row label="我的个人信息" onTap={() => go('/resident/my-data/index')} />
      </Card>
    </View>
  );
}

function SigningIn({ account }: { account: MyAccount }) {
  const [isChanging, setChanging] = useState(false);
  return (
    <Card>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        登录方式
      </Text>
      {account.account === null ? null : <Row label="账号" value={<Text>{account.account}</Text>} />}
      {account.phoneMasked === null ? null : <Row label="手机号" value={<Text>{account.phoneMasked}</Text>} />}
      {account.hasPassword ? (
        <Row label="修改密码" onTap={() => setChanging(true)} />
      ) : (
        <Text className="ys-second ys-block">您登录不用密码，所以这里没有密码可改。</Text>
      )}
      {account.account === null && !account.hasWechat ? null : <OwnWechat account={account} />}
      {account.account === null ? null : <Row label="两步验证" onTap={() => go(SECOND_FACTOR)} />}
      {isChanging ? <ChangePassword account={account} onClose={() => setChanging(false)} /> : null}
    </Card>
  );
}

function Devices({ account: { devices, hasPassword } }: { account: MyAccount }) {
  const logout = useSession((state) => state.logout);
  const leaveAll = async (): Promise<void> => {
    const isSure = await confirm({
      title: '退出所有设备？',
      body: '这台设备也会退出，之后要重新登录。没有提交的内容留在各台设备上。',
      confirmLabel: '全部退出',
      isDanger: true,
    });
    if (!isSure) return;
    await endAllSignIns()
      .then(logout)
      .catch((error: unknown) => toast(messageOf(error)));
  };
  return (
    <Card>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        登录着的设备
      </Text>
      <Text className="ys-second ys-block">有不认识的设备，请退出它{hasPassword ? '，再修改密码' : ''}。</Text>
      {devices.map((device) => (
        <Device key={device.id} device={device} />
      ))}
      <View className="ys-gap-top">
        <Button kind="secondary" label="退出所有设备" onTap={() => void leaveAll()} />
      </View>
    </Card>
  );
}

function Device({ device: { id, device, lastUsedAt, isThis } }: { device: SignedInDevice }) {
  const now = useNow(60);
  const end = useEndSignIn();
  const name = device === '' ? '没有报名字的设备' : device;
  const leave = (): void =>
    end.mutate(id, { onSuccess: () => toast('已退出'), onError: (error) => toast(messageOf(error)) });
  return (
    <View className="ys-between ys-gap-top">
      <View>
        <Text className="ys-block">{name}</Text>
        <Text className="ys-small ys-block">{`最近使用 ${timeText(lastUsedAt, now)}`}</Text>
      </View>
      {isThis ? (
        <Tag tone="green" text="这台设备" />
      ) : (
        <Button kind="secondary" small label="退出" ariaLabel={`退出 ${name}`} busy={end.isPending} onTap={leave} />
      )}
    </View>
  );
}
