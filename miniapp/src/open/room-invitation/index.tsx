import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { RoomInvitationBrief, RoomTokenRequest } from '@yingsheng/shared/api/residency';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { isUnnamed } from '@yingsheng/shared/people/room-request';
import { writtenTime } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { YourName } from '../../features/account/your-name';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { goHome, goLoginAndBack, LOGIN, restart } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { messageOf, request } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { codeIn } from '../invitation/code-in';

/** 房号邀请: what it is for, and yes; whoever is not signed in does that first and comes back here. */
export default function RoomInvitationPage() {
  const token = codeIn(useRouter().params);
  return (
    <Screen title="房号邀请" isPublic>
      {token === '' ? (
        <Empty
          title="这个地址里没有邀请"
          hint="请用收到的完整链接打开，或重新扫邀请上的二维码。"
          action={{ label: '去首页', onTap: () => restart(LOGIN) }}
        />
      ) : (
        <Invitation token={token} />
      )}
    </Screen>
  );
}

function Invitation({ token }: { token: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['room-invitation', token],
    queryFn: () => request<RoomInvitationBrief>('POST', '/api/residency/invitations/look', { token }),
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data !== undefined) return <Welcome token={token} invitation={data} />;
  return error === null ? <Skeleton lines={4} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
}

function Welcome({ token, invitation }: { token: string; invitation: RoomInvitationBrief }) {
  const now = useNow(60);
  const { estateName, placeText, kind, until } = invitation;
  const me = useSession((state) => state.me);
  return (
    <Card>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        {estateName} {placeText}
      </Text>
      <Text className="ys-block ys-wrap">
        业主邀请您以{MEMBERSHIP_KIND_LABEL[kind]}身份绑定这个房号
        {until ? `，${writtenTime(until, now)} 到期` : ''}。绑定以后可以反映问题、查看进展。
      </Text>
      {me ? (
        <Accept token={token} isNameless={isUnnamed(me.name)} home={me.appHome} />
      ) : (
        <View className="ys-gap-top">
          <Text className="ys-second ys-block ys-wrap">请先登录，登录后会回到这里。</Text>
          <Button label="去登录" onTap={() => goLoginAndBack(null)} />
        </View>
      )}
    </Card>
  );
}

interface AcceptProps {
  token: string;
  isNameless: boolean;
  home: Parameters<typeof goHome>[0];
}

function Accept({ token, isNameless, home }: AcceptProps) {
  const reloadMe = useSession((state) => state.reloadMe);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const accept = (): void => {
    const body: RoomTokenRequest = { token, ...(isNameless ? { name: name.trim() } : {}) };
    setBusy(true);
    setError(null);
    request<void>('POST', '/api/residency/invitations/accept', body)
      .then(reloadMe)
      .then(() => {
        toast('房号绑定好了');
        goHome(home);
      })
      .catch((reason: unknown) => setError(messageOf(reason)))
      .finally(() => setBusy(false));
  };
  return (
    <View className="ys-gap-top">
      {isNameless ? <YourName value={name} onChange={setName} /> : null}
      {error ? (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {error}
        </Text>
      ) : null}
      <Button label="接受邀请，绑定房号" disabled={isNameless && name.trim() === ''} busy={isBusy} onTap={accept} />
    </View>
  );
}
