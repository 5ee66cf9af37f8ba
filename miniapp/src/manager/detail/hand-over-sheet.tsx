import { Text } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { untilAcceptedText } from '../../features/complaint/handover/handover-words';
import { ReceiverPicker } from '../../features/complaint/handover/receiver-picker';
import { useHandoverReceivers } from '../../features/complaint/handover/use-shift-handover';
import { HAND_OVER_REASONS } from '../../features/complaint/usual-reasons';
import { useSession } from '../../platform/session';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { FormSheet } from '../parts/form-sheet';

interface HandOverSheetProps {
  readonly complaint: ComplaintDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (asked: { toId: string; reason: string }) => void;
  readonly onClose: () => void;
}

/** 交接首接责任, of one's own or on behalf of an owner: whom to ask, and why. */
export function HandOverSheet({ complaint, busy, error, onSubmit, onClose }: HandOverSheetProps) {
  const myId = useSession((state) => state.me?.id);
  const [toId, setToId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const receivers = useHandoverReceivers(complaint.estateId);
  const reason = text.trim();
  const receiver = receivers.data?.find(({ personId }) => personId === toId);
  return (
    <FormSheet
      title="交接首接责任"
      submitLabel={receiver === undefined ? '请选接手的同事' : `请${receiver.name}接手`}
      canSubmit={receiver !== undefined && reason.length >= REASON_MIN_LENGTH}
      missing="请选接手的同事，并写明为什么"
      busy={busy}
      error={error}
      onSubmit={() => receiver !== undefined && onSubmit({ toId: receiver.personId, reason })}
      onClose={onClose}
    >
      <Text className="mg-note">{untilAcceptedText(complaint.header.firstContactOwner, myId)}</Text>
      <Field label="交给谁" required>
        <ReceiverPicker query={receivers} value={toId} onChange={setToId} />
      </Field>
      <ReasonField
        label="为什么交接"
        hint="原来的责任人和接手的同事都会看到"
        suggestions={HAND_OVER_REASONS}
        value={text}
        onChange={setText}
        maxLength={REASON_MAX_LENGTH}
        placeholder="例如：周敏这周病假，业主约了周三上午"
      />
    </FormSheet>
  );
}
