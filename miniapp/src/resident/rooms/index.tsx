import { Text, View } from '@tarojs/components';
import type { OwnRoomRequest } from '@yingsheng/shared/api/residency';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { RoomRequestState } from '@yingsheng/shared/people/room-request';
import { promiseText, timeText } from '@yingsheng/shared/time-words';
import { RoomOffers } from '../../features/account/room-offers';
import { useOwnResidency, useResidencyAction } from '../../features/account/use-own-residency';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { OwnReports } from './own-reports';
import { PhoneWay } from './phone-way';

/** 我的房号: what is bound, what is asked for, and how to bind another. */
export default function RoomsPage() {
  return (
    <Screen title="我的房号" back footer={<Button label="绑定房号" onTap={() => go('/resident/bind-room/index')} />}>
      <Rooms />
    </Screen>
  );
}

function Rooms() {
  const own = useOwnResidency();
  useRefreshByPull(own.refetch);
  if (own.isPending) return <Skeleton lines={4} />;
  if (own.data === undefined) return <ErrorState error={own.error} onRetry={() => void own.refetch()} />;
  const { rooms, requests, offers, provenPhoneMasked } = own.data;
  const shown = requests.filter(({ state }) => state === 'waiting' || state === 'refused');
  const isEmpty = rooms.length === 0 && shown.length === 0 && offers.length === 0;
  return (
    <View>
      {isEmpty ? (
        <Empty title="还没有绑定房号" hint="绑定以后，家里和小区里的事都可以在这里反映，随时看进展。" />
      ) : null}
      <RoomOffers offers={offers} />
      <OwnReports isKnown={rooms.length > 0 || provenPhoneMasked !== null} />
      {rooms.map((room) => (
        <Card key={room.householdId} verb="查看" onTap={() => go('/resident/room/index', { id: room.householdId })}>
          <View className="ys-between">
            <Text className="ys-subtitle ys-wrap" {...role('heading', { level: 2 })}>
              {room.placeText}
            </Text>
            <Tag tone="green" text={MEMBERSHIP_KIND_LABEL[room.kind]} />
          </View>
          <Text className="ys-second ys-block">
            {room.estateName}
            {room.kind === 'owner' ? ' · 成员与邀请' : ''}
          </Text>
        </Card>
      ))}
      {shown.map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
      {provenPhoneMasked === null ? <PhoneWay /> : null}
      <Card>
        <Row label="用信上的房号码绑定" onTap={() => go('/open/room-code/index')} />
      </Card>
    </View>
  );
}

const STATE_LABEL: Readonly<Record<RoomRequestState, string>> = {
  waiting: '核对中',
  granted: '已绑定',
  refused: '没有绑定成功',
  withdrawn: '已撤回',
};

function RequestCard({ request }: { request: OwnRoomRequest }) {
  const now = useNow(60);
  const withdraw = useResidencyAction<{ id: string }>(({ id }) => `/api/residency/requests/${id}/withdraw`);
  const { id, state, estateName, placeText, askedAt, dueAt, decidedAt, reason } = request;
  const isWaiting = state === 'waiting';
  const ask = async (): Promise<void> => {
    const isSure = await confirm({
      title: '撤回申请？',
      body: '撤回以后可以再申请，证件照片会马上删除。',
      confirmLabel: '撤回申请',
      cancelLabel: '不撤回',
    });
    if (isSure)
      withdraw.mutate({ id }, { onSuccess: () => toast('已撤回'), onError: (error) => toast(messageOf(error)) });
  };
  return (
    <Card {...(isWaiting ? {} : { edge: 'warn' as const })}>
      <View className="ys-between">
        <Text className="ys-subtitle ys-wrap" {...role('heading', { level: 2 })}>
          {placeText}
        </Text>
        <Tag tone="amber" text={STATE_LABEL[state]} />
      </View>
      <Text className="ys-second ys-block">
        {estateName} · {timeText(askedAt, now)} 申请
      </Text>
      {isWaiting ? (
        <Text className="ys-block ys-wrap ys-gap-top">
          客服正在核对，
          {new Date(dueAt) > now ? `${promiseText(dueAt, now)}给您结果` : '已经超过答应的时间，我们正在催办'}。
        </Text>
      ) : (
        <Text className="ys-block ys-wrap ys-gap-top">
          {timeText(decidedAt ?? askedAt, now)}：{reason}
        </Text>
      )}
      {isWaiting ? (
        <Button kind="plain" label="撤回申请" busy={withdraw.isPending} onTap={() => void ask()} />
      ) : (
        <Text className="ys-second ys-block ys-wrap">补充以后可以再申请，也可以到客服中心办理。</Text>
      )}
    </Card>
  );
}
