import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { keptWords } from '../../platform/outbox/kept-words';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { returnedWords } from './return-words';
import { useKeptText } from './use-kept-text';

const COMMON_REASONS = ['不是我的专业', '手上有更急的工单', '缺少工具或材料', '地点或内容不清楚'];

interface Props {
  order: Pick<WorkOrderSummary, 'id' | 'version' | 'placeText' | 'allowedActions'>;
  onClose: () => void;
}

/** 退回: the reason goes to the one who must find the next handler. */
export function ReturnSheet({ order, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`return:${order.id}`);
  const act = useWorkOrderAction();
  const submit = () => {
    act.mutate(
      { id: order.id, action: 'return', body: { version: order.version, reason: reason.trim() } },
      {
        onSuccess: (outcome) => {
          forget();
          toast(outcome.isKept ? keptWords() : returnedWords(outcome.answer));
          onClose();
        },
      },
    );
  };
  return (
    <ActionSheet
      title="退回工单"
      onClose={onClose}
      isAllowed={order.allowedActions.includes('return')}
      error={act.error}
      busy={act.isPending}
      submitLabel="确认退回"
      canSubmit={reason.trim().length >= REASON_MIN_LENGTH}
      isDanger
      onSubmit={submit}
    >
      <ReasonField
        label={`${order.placeText}：为什么退回？`}
        hint="派单的同事会看到，好尽快换人。"
        suggestions={COMMON_REASONS}
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
