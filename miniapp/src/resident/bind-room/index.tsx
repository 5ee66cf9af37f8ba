import { Text } from '@tarojs/components';
import type { ResidencyRoom, RoomAskAnswer, RoomAskRequest } from '@yingsheng/shared/api/residency';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { MEMBERSHIP_KINDS, type MembershipKind } from '@yingsheng/shared/people/membership';
import { isUnnamed, RESIDENT_NAME_MAX_LENGTH } from '@yingsheng/shared/people/room-request';
import { useState } from 'react';
import { useResidencyAction } from '../../features/account/use-own-residency';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { replace } from '../../platform/navigate';
import type { FormPhoto } from '../../platform/outbox/queue';
import { messageOf } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { ChooseRoom } from './choose-room';
import { useEstates } from './use-rooms';

const KINDS = MEMBERSHIP_KINDS.map((kind) => ({ value: kind, label: MEMBERSHIP_KIND_LABEL[kind] }));
const PHONE = /^1[3-9]\d{9}$/;

/** 绑定房号: what agrees with the books is bound at once, the rest is checked by the desk. */
export default function BindRoomPage() {
  const estates = useEstates();
  if (estates.data) return <BindForm estates={estates.data} />;
  return (
    <Screen title="绑定房号" back>
      {estates.error ? <ErrorState error={estates.error} onRetry={() => void estates.refetch()} /> : <Skeleton />}
    </Screen>
  );
}

function BindForm({ estates }: { estates: NonNullable<ReturnType<typeof useEstates>['data']> }) {
  const known = useSession((state) => state.me?.name ?? '');
  const [room, setRoom] = useState<ResidencyRoom | null>(null);
  const [name, setName] = useState(isUnnamed(known) ? '' : known);
  const [phone, setPhone] = useState('');
  const [kind, setKind] = useState<MembershipKind | null>(null);
  const [photos, setPhotos] = useState<FormPhoto[]>([]);
  const [pendingCount, setPendingCount] = useState(0);
  const ask = useResidencyAction<RoomAskRequest, RoomAskAnswer>(() => '/api/residency/requests');
  const digits = phone.replace(/\D/g, '');
  const missing = missingWords({ room, name, digits, kind, pendingCount });
  const send = (): void => {
    if (room === null || kind === null || missing !== null) return;
    const [document] = photos;
    const { householdId } = room;
    const body = {
      householdId,
      name: name.trim(),
      phone: digits,
      kind,
      ...(document ? { documentId: document.id } : {}),
    };
    ask.mutate(body, {
      onSuccess: ({ isBound, placeText }) => {
        toast(isBound ? `${placeText} 已绑定` : '已提交，客服核对后告诉您');
        replace('/resident/rooms/index');
      },
    });
  };
  return (
    <Screen
      title="绑定房号"
      back
      footer={<Button label={missing ?? '提交'} disabled={missing !== null} busy={ask.isPending} onTap={send} />}
    >
      <Card>
        <ChooseRoom estates={estates} value={room} onChange={setRoom} />
      </Card>
      <Card>
        <Text className="ys-second ys-block ys-wrap">
          姓名和手机号与物业登记一致，当场绑定；不一致也没关系，客服在一个工作日内核对。
        </Text>
        <Field label="姓名" required>
          <Input label="姓名" value={name} onChange={setName} maxLength={RESIDENT_NAME_MAX_LENGTH} />
        </Field>
        <Field label="手机号" required hint="在物业登记的那个">
          <Input label="手机号" type="number" value={phone} onChange={setPhone} maxLength={13} />
        </Field>
        <Field label="您是" required>
          <Chips options={KINDS} value={kind} onChange={setKind} />
        </Field>
      </Card>
      <Card>
        <Field label="证件照片" hint="可以不传">
          <PhotoPicker
            value={photos}
            onChange={setPhotos}
            purpose="roomDocument"
            max={1}
            onPending={(count) => setPendingCount(count)}
          />
        </Field>
        <Text className="ys-second ys-block ys-wrap">
          房产证、购房合同或租房合同的一页。只有核对的客服看得到，有结果后马上删除。
        </Text>
      </Card>
      {ask.error ? (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {messageOf(ask.error)}
        </Text>
      ) : null}
    </Screen>
  );
}

interface Filled {
  room: ResidencyRoom | null;
  name: string;
  digits: string;
  kind: MembershipKind | null;
  pendingCount: number;
}

/** What is still to be done, as the button says it. */
function missingWords({ room, name, digits, kind, pendingCount }: Filled): string | null {
  if (room === null) return '请先选好房号';
  if (name.trim() === '') return '请写上姓名';
  if (!PHONE.test(digits)) return '请写上 11 位手机号';
  if (kind === null) return '请选择业主、家人或租客';
  return pendingCount > 0 ? '照片正在上传' : null;
}
