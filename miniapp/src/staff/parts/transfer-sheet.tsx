import { View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ActionSheet } from './action-sheet';
import { TransferFields, useReceiverChoice } from './transfer-fields';
import { useKeptText } from './use-kept-text';

const COMMON_REASONS = ['需要高空作业', '要别的专业或工具', '手上有更急的工单', '他离现场更近'];

interface Props {
  order: WorkOrderDetail;
  onClose: () => void;
}

/** 转派: whom to ask and why; until they agree nothing changes hands. */
export function TransferSheet({ order, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`transfer:${order.id}`);
  const choice = useReceiverChoice(order.id);
  const { receiver } = choice;
  const act = useWorkOrderAction();
  const isForRuling = order.isTransferForRuling;
  const submit = () => {
    if (receiver === undefined) return;
    const body = { version: order.version, receiverId: receiver.personId, reason: reason.trim() };
    act.mutate(
      { id: order.id, action: 'proposeTransfer', body },
      {
        onSuccess: () => {
          forget();
          toast(isForRuling ? '已报请裁定' : `已问${receiver.name}，答复前仍由您负责`);
          onClose();
        },
      },
    );
  };
  return (
    <ActionSheet
      title="转派"
      onClose={onClose}
      isAllowed={order.allowedActions.includes('proposeTransfer')}
      error={act.error}
      busy={act.isPending}
      submitLabel={isForRuling ? '报请裁定' : receiver === undefined ? '请同事接手' : `请${receiver.name}接手`}
      canSubmit={receiver !== undefined && reason.trim().length >= REASON_MIN_LENGTH}
      onSubmit={submit}
    >
      {isForRuling && (
        <View className="staff-note">
          这张工单已经换过一次手，再转要等负责人裁定。您选的同事和原因会一起报上去，提交后就不在您手上了。
        </View>
      )}
      <TransferFields
        choice={choice}
        label={isForRuling ? '建议由谁接手' : '请谁接手'}
        reason={reason}
        suggestions={COMMON_REASONS}
        placeholder="例如：漏点在外墙，需要高空作业"
        onReason={setReason}
      />
    </ActionSheet>
  );
}
