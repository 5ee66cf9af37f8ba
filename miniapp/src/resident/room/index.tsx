import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { RoomHousehold } from '@yingsheng/shared/api/residency';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { writtenTime } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { useResidencyAction } from '../../features/account/use-own-residency';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { goBack } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { messageOf, request } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { InviteSheet } from './invite-sheet';
import { Members } from './members';

/** 一个房号: who belongs to it, whom its owner invites, and how to leave it. */
export default function RoomPage() {
  const id = useRouter().params.id ?? '';
  const household = useQuery({
    queryKey: ['residency', 'room', id],
    queryFn: () => request<RoomHousehold>('GET', `/api/residency/rooms/${id}`),
  });
  return (
    <Screen title="房号" back>
      {household.data ? (
        <Room household={household.data} />
      ) : household.error ? (
        <ErrorState error={household.error} onRetry={() => void household.refetch()} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Screen>
  );
}

function Room({ household: { room, members, invitations } }: { household: RoomHousehold }) {
  const now = useNow(60);
  const myId = useSession((state) => state.me?.id);
  const [isInviting, setInviting] = useState(false);
  const isOwner = room.kind === 'owner';
  return (
    <View>
      <Card>
        <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
          {room.placeText}
        </Text>
        <Text className="ys-second ys-block">
          {room.estateName} · 您是{MEMBERSHIP_KIND_LABEL[room.kind]}
        </Text>
        {room.until ? <Text className="ys-second ys-block">{writtenTime(room.until, now)} 到期</Text> : null}
      </Card>
      {isOwner ? (
        <Members
          householdId={room.householdId}
          members={members.filter(({ personId }) => personId !== myId)}
          invitations={invitations}
          onInvite={() => setInviting(true)}
        />
      ) : (
        <Text className="ys-second ys-block ys-wrap">要增加或移出家人、租客，请业主操作。</Text>
      )}
      <Leave householdId={room.householdId} placeText={room.placeText} />
      {isInviting ? <InviteSheet householdId={room.householdId} onClose={() => setInviting(false)} /> : null}
    </View>
  );
}

function Leave({ householdId, placeText }: { householdId: string; placeText: string }) {
  const leave = useResidencyAction<object>(() => `/api/residency/rooms/${householdId}/leave`);
  const ask = async (): Promise<void> => {
    const isSure = await confirm({
      title: `解除 ${placeText} 的绑定？`,
      body: '解除以后不能再以这个房号反映问题；已经反映的照常处理，您仍然看得到。',
      confirmLabel: '解除绑定',
      cancelLabel: '不解除',
      isDanger: true,
    });
    if (!isSure) return;
    leave.mutate(
      {},
      {
        onSuccess: () => {
          toast('已解除绑定');
          goBack('/resident/rooms/index');
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  return (
    <View className="ys-gap-top">
      <Button kind="plain" label="搬走了，解除我的绑定" busy={leave.isPending} onTap={() => void ask()} />
    </View>
  );
}
