import { Text, View } from '@tarojs/components';
import type { Me } from '@yingsheng/shared/api/auth';
import type { RoomCodeAcceptRequest, RoomCodeAnswer, RoomCodeBrief } from '@yingsheng/shared/api/room-letters';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { MEMBERSHIP_KINDS } from '@yingsheng/shared/people/membership';
import { isUnnamed, RESIDENT_NAME_MAX_LENGTH } from '@yingsheng/shared/people/room-request';
import { useState } from 'react';
import { YourName } from '../../features/account/your-name';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { goHome, replace } from '../../platform/navigate';
import { messageOf, request } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { carryCode } from './carried-code';
import { type Holder, lackOf } from './holder';

const KINDS = MEMBERSHIP_KINDS.map((kind) => ({ value: kind, label: MEMBERSHIP_KIND_LABEL[kind] }));
const ROOMS_PAGE = '/resident/rooms/index';

interface IsItYoursProps {
  me: Me;
  code: string;
  room: RoomCodeBrief;
  onOther: () => void;
}

/** 是您家吗: which room it is, and what one is to it; of owners also what the books would have. */
export function IsItYours({ me, code, room, onOther }: IsItYoursProps) {
  const isNameless = isUnnamed(me.name);
  const [holder, setHolder] = useState<Holder>({ kind: null, name: isNameless ? '' : me.name, phone: '' });
  const { isBusy, error, accept } = useAcceptance(me, code);
  const change = (part: Partial<Holder>): void => setHolder({ ...holder, ...part });
  const lack = lackOf(holder);
  return (
    <Card>
      <Text className="ys-title ys-block ys-wrap" {...role('heading', { level: 2 })}>
        {room.estateName} {room.placeText}
      </Text>
      <Text className="ys-block">是您家吗？</Text>
      <Field label="您是" required>
        <Chips options={KINDS} value={holder.kind} onChange={(kind) => change({ kind })} />
      </Field>
      {holder.kind === 'owner' ? (
        <OwnerFields holder={holder} onChange={change} />
      ) : isNameless ? (
        <YourName value={holder.name} onChange={(name) => change({ name })} />
      ) : null}
      {error === null ? null : (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {error}
        </Text>
      )}
      <View className="ys-gap-top">
        <Button label={lack ?? '是我家，绑定'} disabled={lack !== null} busy={isBusy} onTap={() => accept(holder)} />
        <Button kind="plain" label="不是我家，换一个房号码" onTap={onOther} />
      </View>
    </Card>
  );
}

interface OwnerFieldsProps {
  holder: Holder;
  onChange: (part: Partial<Holder>) => void;
}

function OwnerFields({ holder, onChange }: OwnerFieldsProps) {
  return (
    <View>
      <Field label="姓名" required>
        <Input
          label="姓名"
          value={holder.name}
          onChange={(name) => onChange({ name })}
          maxLength={RESIDENT_NAME_MAX_LENGTH}
        />
      </Field>
      <Field label="手机号" required hint="在物业登记的那个">
        <Input
          label="手机号"
          type="number"
          value={holder.phone}
          onChange={(phone) => onChange({ phone })}
          maxLength={13}
        />
      </Field>
      <Text className="ys-second ys-block ys-wrap">
        与物业登记一致，当场绑定；不一致也没关系，客服在一个工作日内核对，结果会告诉您。
      </Text>
    </View>
  );
}

function useAcceptance(me: Me, code: string) {
  const reloadMe = useSession((state) => state.reloadMe);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const done = async ({ isBound, placeText, kind }: RoomCodeAnswer): Promise<void> => {
    carryCode('');
    await reloadMe();
    toast(isBound ? `${placeText} 已绑定，您是${MEMBERSHIP_KIND_LABEL[kind]}` : '已提交，客服核对后告诉您');
    if (me.appHome === 'resident') replace(ROOMS_PAGE);
    else goHome(me.appHome);
  };
  const accept = ({ kind, name, phone }: Holder): void => {
    if (kind === null) return;
    const digits = phone.replace(/\D/g, '');
    const body: RoomCodeAcceptRequest = {
      code,
      kind,
      name: name.trim(),
      ...(kind === 'owner' ? { phone: digits } : {}),
    };
    setBusy(true);
    setError(null);
    request<RoomCodeAnswer>('POST', '/api/residency/room-codes/accept', body)
      .then(done)
      .catch((reason: unknown) => setError(messageOf(reason)))
      .finally(() => setBusy(false));
  };
  return { isBusy, error, accept };
}
