import { Text } from '@tarojs/components';
import type { RoomGrantRequest, RoomRefusalRequest, RoomRequestView } from '@yingsheng/shared/api/residency';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { MEMBERSHIP_KINDS } from '@yingsheng/shared/people/membership';
import { untilBounds } from '@yingsheng/shared/people/room-request';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { DayInput } from '../../ui/day-input';
import { Field, TextArea } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { Switch } from '../../ui/switch';
import { useRoomDecision } from './use-room-requests';

const KINDS = MEMBERSHIP_KINDS.map((kind) => ({ value: kind, label: MEMBERSHIP_KIND_LABEL[kind] }));
const REASON_MAX_LENGTH = 200;

interface SheetProps {
  item: RoomRequestView;
  onClose: () => void;
}

export function GrantSheet({ item, onClose }: SheetProps) {
  const now = useNow(60);
  const [kind, setKind] = useState(item.kind);
  const [untilDay, setUntilDay] = useState('');
  const [isSale, setSale] = useState(false);
  const grant = useRoomDecision<RoomGrantRequest>(item.id, 'grant');
  const send = (): void =>
    grant.mutate(
      { kind, ...(kind !== 'owner' && untilDay !== '' ? { untilDay } : {}), ...(kind === 'owner' ? { isSale } : {}) },
      {
        onSuccess: () => {
          toast('已绑定，申请人会收到通知');
          onClose();
        },
      },
    );
  return (
    <Sheet
      open
      title={`绑定 ${item.placeText}`}
      onClose={onClose}
      footer={<Button label={`绑定为${MEMBERSHIP_KIND_LABEL[kind]}`} busy={grant.isPending} onTap={send} />}
    >
      <Field label={`${item.name}是`} required>
        <Chips options={KINDS} value={kind} onChange={setKind} />
      </Field>
      {kind === 'owner' ? (
        <Switch label="房屋已转让" hint="原来绑定的人全部解除，并收到通知" value={isSale} onChange={setSale} />
      ) : (
        <Field label="到期日" hint="可以不填">
          <DayInput label="到期日" value={untilDay} onChange={setUntilDay} {...untilBounds(now)} />
        </Field>
      )}
      <Problem error={grant.error} />
    </Sheet>
  );
}

export function RefuseSheet({ item, onClose }: SheetProps) {
  const [reason, setReason] = useState('');
  const refuse = useRoomDecision<RoomRefusalRequest>(item.id, 'refuse');
  const send = (): void =>
    refuse.mutate(
      { reason: reason.trim() },
      {
        onSuccess: () => {
          toast('没有绑定，申请人会看到原因');
          onClose();
        },
      },
    );
  return (
    <Sheet
      open
      title={`不绑定 ${item.placeText}`}
      onClose={onClose}
      footer={
        <Button
          kind="danger"
          label="不绑定"
          disabled={reason.trim().length < REASON_MIN_LENGTH}
          busy={refuse.isPending}
          onTap={send}
        />
      }
    >
      <Text className="ys-block ys-wrap">申请人会看到这句话，请别写别人的姓名和电话。</Text>
      <Field label="为什么不绑定？" required>
        <TextArea
          label="为什么不绑定？"
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX_LENGTH}
          placeholder="例如：登记的业主不是您，请带购房合同到客服中心"
        />
      </Field>
      <Problem error={refuse.error} />
    </Sheet>
  );
}

function Problem({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Text className="ys-field__error ys-block" {...role('alert')}>
      {messageOf(error)}
    </Text>
  );
}
