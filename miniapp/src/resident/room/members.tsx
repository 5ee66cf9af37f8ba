import { Text, View } from '@tarojs/components';
import type { RoomInvitationView, RoomMember } from '@yingsheng/shared/api/residency';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { writtenTime } from '@yingsheng/shared/written-time';
import { useResidencyAction } from '../../features/account/use-own-residency';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';

interface MembersProps {
  householdId: string;
  /** Without oneself. */
  members: readonly RoomMember[];
  invitations: readonly RoomInvitationView[];
  onInvite: () => void;
}

export function Members({ householdId, members, invitations, onInvite }: MembersProps) {
  return (
    <View>
      <Card>
        <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
          成员
        </Text>
        {members.length === 0 ? (
          <Text className="ys-second ys-block ys-wrap">还没有别人。邀请家人或租客，他们也能用这个房号反映问题。</Text>
        ) : null}
        {members.map((member) => (
          <Member key={member.personId} householdId={householdId} member={member} />
        ))}
        <View className="ys-gap-top">
          <Button kind="secondary" label="邀请家人或租客" onTap={onInvite} />
        </View>
      </Card>
      {invitations.map((invitation) => (
        <Invitation key={invitation.id} householdId={householdId} invitation={invitation} />
      ))}
    </View>
  );
}

function Member({ householdId, member }: { householdId: string; member: RoomMember }) {
  const now = useNow(60);
  const { personId, name, phoneMasked, kind, until } = member;
  const end = useResidencyAction<object>(() => `/api/residency/rooms/${householdId}/members/${personId}/end`);
  const ask = async (): Promise<void> => {
    const isSure = await confirm({
      title: `移出${name}？`,
      body: '对方会收到通知，不能再以这个房号反映问题；已经反映的照常处理。',
      confirmLabel: '移出',
      cancelLabel: '不移出',
      isDanger: true,
    });
    if (isSure) end.mutate({}, { onSuccess: () => toast('已移出'), onError: (error) => toast(messageOf(error)) });
  };
  return (
    <View className="ys-gap-top">
      <View className="ys-between">
        <Text className="ys-wrap">
          {name} {phoneMasked}
        </Text>
        <Tag tone="grey" text={MEMBERSHIP_KIND_LABEL[kind]} />
      </View>
      {until ? <Text className="ys-second ys-block">{writtenTime(until, now)} 到期</Text> : null}
      {kind === 'owner' ? null : (
        <Button kind="plain" label={`移出${name}`} busy={end.isPending} onTap={() => void ask()} />
      )}
    </View>
  );
}

function Invitation({ householdId, invitation }: { householdId: string; invitation: RoomInvitationView }) {
  const now = useNow(60);
  const { id, kind, expiresAt } = invitation;
  const takeBack = useResidencyAction<object>(() => `/api/residency/rooms/${householdId}/invitations/${id}/take-back`);
  return (
    <Card>
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
        给{MEMBERSHIP_KIND_LABEL[kind]}的邀请
      </Text>
      <Text className="ys-second ys-block">还没有人用，{writtenTime(expiresAt, now)} 失效</Text>
      <Button
        kind="plain"
        label="收回邀请"
        busy={takeBack.isPending}
        onTap={() =>
          takeBack.mutate({}, { onSuccess: () => toast('已收回'), onError: (error) => toast(messageOf(error)) })
        }
      />
    </Card>
  );
}
