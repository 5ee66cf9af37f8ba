import { View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { SUSPENSION_REASON_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { SUSPENSION_REASON_KINDS, type SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';
import { useState } from 'react';
import { SUSPENSION_REASONS } from '../../features/complaint/usual-reasons';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { MomentPicker } from './moment-picker';
import { useKeptText } from './use-kept-text';

const KINDS = SUSPENSION_REASON_KINDS.map((value) => ({ value, label: SUSPENSION_REASON_LABEL[value] }));

/** What is worth telling, by what is waited for. */
const PLACEHOLDER: Readonly<Record<SuspensionReasonKind, string>> = {
  parts: '例如：阀门已下单，周三到货',
  thirdParty: '例如：已约电梯维保单位，明早到场',
  ownerAbsent: '例如：业主出差，约好周五下午开门',
  weather: '例如：外墙作业要连续两天无雨',
  other: '请写清楚等什么',
};

interface Props {
  order: WorkOrderDetail;
  onClose: () => void;
}

/** 挂起: what it waits for and until when; a lead decides, and until then the work goes on. */
export function SuspendSheet({ order, onClose }: Props) {
  const now = useNow(60);
  const [reason, setReason, forget] = useKeptText(`suspend:${order.id}`);
  const [reasonKind, setReasonKind] = useState<SuspensionReasonKind | null>(null);
  const [expectedReturnAt, setExpectedReturnAt] = useState<string | null>(null);
  const act = useWorkOrderAction();
  const latestAt = order.suspensionLatestAt;
  const isTooLate = expectedReturnAt !== null && new Date(expectedReturnAt) > new Date(latestAt);
  const submit = () => {
    if (reasonKind === null || expectedReturnAt === null) return;
    const body = { version: order.version, reasonKind, reason: reason.trim(), expectedReturnAt };
    act.mutate(
      { id: order.id, action: 'requestSuspension', body },
      {
        onSuccess: () => {
          forget();
          toast('已报负责人批准，批准前照常计时');
          onClose();
        },
      },
    );
  };
  const isComplete = reasonKind !== null && expectedReturnAt !== null && reason.trim().length >= REASON_MIN_LENGTH;
  return (
    <ActionSheet
      title="申请挂起"
      onClose={onClose}
      isAllowed={order.allowedActions.includes('requestSuspension')}
      error={act.error}
      busy={act.isPending}
      submitLabel="报负责人批准"
      canSubmit={isComplete && !isTooLate}
      onSubmit={submit}
    >
      <Field label="在等什么" required>
        <Chips options={KINDS} value={reasonKind} onChange={setReasonKind} />
      </Field>
      <Field
        label="预计什么时候恢复"
        hint={`最晚 ${timeText(latestAt, now)}；到时会自动恢复。这张工单还能挂起 ${order.suspensionsLeft} 次。`}
        required
      >
        <MomentPicker
          promised={null}
          latest={latestAt}
          value={expectedReturnAt}
          onChange={setExpectedReturnAt}
          now={now}
        />
      </Field>
      {isTooLate && <View className="staff-note">最晚 {timeText(latestAt, now)} 要恢复，请选早一些的时间。</View>}
      <ReasonField
        label="说明"
        hint="业主会看到为什么停、停到什么时候、谁批的。挂起期间仍要按时告知进展。"
        suggestions={SUSPENSION_REASONS[reasonKind ?? 'other']}
        placeholder={PLACEHOLDER[reasonKind ?? 'other']}
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
