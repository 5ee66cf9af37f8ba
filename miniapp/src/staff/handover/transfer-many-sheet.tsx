import { Text, View } from '@tarojs/components';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { type TransferOutcome, useTransferMany } from '../../features/work-order/use-transfer-many';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { Field } from '../../ui/field';
import { ActionSheet } from '../parts/action-sheet';
import { HandOverResult } from '../parts/hand-over-result';
import { GivenItem, toggled } from '../parts/hand-over-sheet';
import { TransferFields, useReceiverChoice } from '../parts/transfer-fields';
import { useKeptText } from '../parts/use-kept-text';
import { transferredText } from './transferred-words';

const COMMON_REASONS = ['下班交接', '轮休交接', '请假交接', '手上单太多'];

interface Props {
  /** What may be transferred now; at least one. */
  orders: readonly WorkOrderSummary[];
  onClose: () => void;
}

/** 一起转派: many orders, one colleague, one reason; each stays with the giver until the colleague takes it. */
export function TransferManySheet({ orders, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText('transfer-many');
  const [leftOutIds, setLeftOutIds] = useState<readonly string[]>([]);
  const [outcomes, setOutcomes] = useState<readonly TransferOutcome[]>([]);
  // The first stands for all: whoever cannot take another of them is named in the result.
  const choice = useReceiverChoice(orders[0]?.id ?? '');
  const { receiver } = choice;
  const transferring = useTransferMany();
  const chosen = orders.filter(({ id }) => !leftOutIds.includes(id));
  const submit = () => {
    if (receiver === undefined) return;
    transferring.mutate(
      { orders: chosen, receiverId: receiver.personId, reason: reason.trim() },
      {
        onSuccess: (results) => {
          if (results.some(({ problem }) => problem !== null)) return setOutcomes(results);
          forget();
          toast(transferredText(results, receiver.name));
          onClose();
        },
      },
    );
  };
  if (outcomes.length > 0 && receiver !== undefined) {
    return (
      <HandOverResult
        outcomes={outcomes.map(({ order, problem }) => ({ complaint: order, problem }))}
        receiverName={receiver.name}
        onRetry={() => {
          const failed = outcomes.filter(({ problem }) => problem !== null).map(({ order }) => order.id);
          setLeftOutIds(orders.map(({ id }) => id).filter((id) => !failed.includes(id)));
          setOutcomes([]);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <ActionSheet
      title="一起转派"
      onClose={onClose}
      isAllowed={orders.length > 0}
      error={transferring.error}
      busy={transferring.isPending}
      submitLabel={receiver === undefined ? '请选接手的同事' : `请${receiver.name}接手 ${chosen.length} 张`}
      canSubmit={receiver !== undefined && chosen.length > 0 && reason.trim().length >= REASON_MIN_LENGTH}
      onSubmit={submit}
    >
      <View className="staff-note">对方接手之前仍由您负责。已经换过一次手的，会报请裁定，提交后就不在您手上了。</View>
      {transferring.isPending && (
        <Text className="ys-second ys-block" {...role('status')}>
          正在转派，第 {transferring.doneCount + 1} 张，共 {chosen.length} 张
        </Text>
      )}
      <TransferFields
        choice={choice}
        label="请谁接手"
        reason={reason}
        suggestions={COMMON_REASONS}
        placeholder="例如：下班交接"
        onReason={setReason}
      />
      {orders.length > 1 && (
        <Field label={`转哪些（已选 ${chosen.length} 张）`}>
          <View className="handover-people">
            {orders.map((order) => (
              <GivenItem
                key={order.id}
                given={order}
                isChosen={!leftOutIds.includes(order.id)}
                onToggle={() => setLeftOutIds((before) => toggled(before, order.id))}
              />
            ))}
          </View>
        </Field>
      )}
    </ActionSheet>
  );
}
