import { Text, View } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { type HandOverOutcome, outcomeText, untilAcceptedText } from '../../features/complaint/handover/handover-words';
import { ReceiverPicker } from '../../features/complaint/handover/receiver-picker';
import { useHandOver } from '../../features/complaint/handover/use-hand-over';
import { useHandoverReceivers } from '../../features/complaint/handover/use-shift-handover';
import { hidden, role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { useSession } from '../../platform/session';
import { Field } from '../../ui/field';
import { Pressable } from '../../ui/pressable';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { HandOverResult } from './hand-over-result';
import { useKeptText } from './use-kept-text';

const COMMON_REASONS = ['下班交接', '轮休交接', '请假交接'];

interface Props {
  estateId: string;
  /** What may be handed over now. */
  complaints: readonly ComplaintSummary[];
  onClose: () => void;
}

/** 交接首接责任, of one or of many: whom to ask, and what the receiver should know. */
export function HandOverSheet({ estateId, complaints, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`hand-over:${estateId}`);
  const [receiverId, setReceiverId] = useState<string | null>(null);
  const [leftOutIds, setLeftOutIds] = useState<readonly string[]>([]);
  const [outcomes, setOutcomes] = useState<readonly HandOverOutcome[]>([]);
  const receivers = useHandoverReceivers(estateId);
  const handing = useHandOver();
  const myId = useSession((state) => state.me?.id);
  const owner = complaints[0]?.header.firstContactOwner;
  const receiver = receivers.data?.find(({ personId }) => personId === receiverId);
  const chosen = complaints.filter(({ id }) => !leftOutIds.includes(id));
  const isResult = outcomes.length > 0 && receiver !== undefined;
  const submit = () => {
    if (receiver === undefined) return;
    handing.mutate(
      { complaints: chosen, toId: receiver.personId, reason: reason.trim() },
      {
        onSuccess: (results) => {
          if (results.some(({ problem }) => problem !== null)) return setOutcomes(results);
          forget();
          toast(outcomeText(results, receiver.name));
          onClose();
        },
      },
    );
  };
  if (isResult) {
    return (
      <HandOverResult
        outcomes={outcomes}
        receiverName={receiver.name}
        onRetry={() => {
          const failedIds = outcomes.filter(({ problem }) => problem !== null).map(({ complaint }) => complaint.id);
          setLeftOutIds(complaints.map(({ id }) => id).filter((id) => !failedIds.includes(id)));
          setOutcomes([]);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <ActionSheet
      title="交接首接责任"
      onClose={onClose}
      isAllowed={complaints.length > 0}
      error={handing.error}
      busy={handing.isPending}
      submitLabel={receiver === undefined ? '请选接手的同事' : `交接 ${chosen.length} 件`}
      canSubmit={receiver !== undefined && chosen.length > 0 && reason.trim().length >= REASON_MIN_LENGTH}
      onSubmit={submit}
    >
      {owner !== undefined && <View className="staff-note">{untilAcceptedText(owner, myId)}</View>}
      {handing.isPending && (
        <Text className="ys-second ys-block" {...role('status')}>
          正在交接，第 {handing.doneCount + 1} 件，共 {chosen.length} 件
        </Text>
      )}
      <Field label="交给谁" required>
        <ReceiverPicker query={receivers} value={receiverId} onChange={setReceiverId} />
      </Field>
      <ReasonField
        label="交接说明"
        hint="接手的同事会看到。"
        suggestions={COMMON_REASONS}
        placeholder="例如：下班交接，业主 20:00 后在家"
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
      {complaints.length > 1 && (
        <Field label={`交接哪些（已选 ${chosen.length} 件）`}>
          <View className="handover-people">
            {complaints.map((complaint) => (
              <GivenItem
                key={complaint.id}
                given={complaint}
                isChosen={!leftOutIds.includes(complaint.id)}
                onToggle={() => setLeftOutIds((before) => toggled(before, complaint.id))}
              />
            ))}
          </View>
        </Field>
      )}
    </ActionSheet>
  );
}

export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((known) => known !== id) : [...ids, id];
}

interface GivenItemProps {
  given: Pick<ComplaintSummary, 'placeText' | 'title'>;
  isChosen: boolean;
  onToggle: () => void;
}

/** One of many that are handed over, or left out. */
export function GivenItem({ given, isChosen, onToggle }: GivenItemProps) {
  return (
    <Pressable
      className={`handover-item${isChosen ? ' is-chosen' : ''}`}
      as="checkbox"
      isChecked={isChosen}
      onTap={onToggle}
    >
      <View className="handover-words">
        <Text className="handover-name">{given.placeText}</Text>
        <Text className="ys-small">{given.title}</Text>
      </View>
      <Text className="ys-small" {...hidden}>
        {isChosen ? '交接' : '不交'}
      </Text>
    </Pressable>
  );
}
