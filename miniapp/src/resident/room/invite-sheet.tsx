import { Image, Text, View } from '@tarojs/components';
import type { IssuedRoomInvitation, RoomInvitationRequest } from '@yingsheng/shared/api/residency';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { untilBounds } from '@yingsheng/shared/people/room-request';
import { writtenTime } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { useResidencyAction } from '../../features/account/use-own-residency';
import { named, role } from '../../platform/a11y';
import { copyText } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { DayInput } from '../../ui/day-input';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import './invite-sheet.scss';

const KINDS = (['family', 'tenant'] as const).map((kind) => ({ value: kind, label: MEMBERSHIP_KIND_LABEL[kind] }));

/** Who is invited and until when; then the link and its picture, shown this once. */
export function InviteSheet({ householdId, onClose }: { householdId: string; onClose: () => void }) {
  const now = useNow(60);
  const [kind, setKind] = useState<RoomInvitationRequest['kind']>('family');
  const [untilDay, setUntilDay] = useState('');
  const invite = useResidencyAction<RoomInvitationRequest, IssuedRoomInvitation>(
    () => `/api/residency/rooms/${householdId}/invitations`,
  );
  if (invite.data) return <Issued invitation={invite.data} onClose={onClose} />;
  return (
    <Sheet
      open
      title="邀请家人或租客"
      onClose={onClose}
      footer={
        <Button
          label="生成邀请"
          busy={invite.isPending}
          onTap={() => invite.mutate({ kind, ...(untilDay === '' ? {} : { untilDay }) })}
        />
      }
    >
      <Field label="邀请谁" required>
        <Chips options={KINDS} value={kind} onChange={setKind} />
      </Field>
      <Field label="到期日" hint="到期自动解除，可以不填">
        <DayInput label="到期日" value={untilDay} onChange={setUntilDay} {...untilBounds(now)} />
      </Field>
      {invite.error ? (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {messageOf(invite.error)}
        </Text>
      ) : null}
    </Sheet>
  );
}

function Issued({ invitation, onClose }: { invitation: IssuedRoomInvitation; onClose: () => void }) {
  const now = useNow(60);
  const { link, qr, kind, expiresAt } = invitation;
  const copy = async (): Promise<void> =>
    toast((await copyText(link)) ? '链接复制好了，请只发给本人' : '没能复制，请长按链接自己复制');
  return (
    <Sheet
      open
      title={`给${MEMBERSHIP_KIND_LABEL[kind]}的邀请`}
      onClose={onClose}
      footer={<Button label="复制链接" onTap={() => void copy()} />}
    >
      <Text className="ys-block ys-wrap">
        让对方扫这个码，或者把链接发给对方。只能用一次，{writtenTime(expiresAt, now)} 失效；关掉以后不再显示。
      </Text>
      <View className="invite-code">
        <Image className="invite-code__picture" src={qr} mode="aspectFit" {...named('邀请二维码')} />
      </View>
      <Text userSelect className="ys-second ys-block ys-wrap">
        {link}
      </Text>
    </Sheet>
  );
}
