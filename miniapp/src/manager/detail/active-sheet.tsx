import { useQueryClient } from '@tanstack/react-query';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { BOARD_KEY } from '../../features/board/use-board';
import type { ComplaintActionCall } from '../../features/complaint/api';
import { MergeSheet } from '../../features/complaint/merge/merge-sheet';
import { sentWords } from '../../features/complaint/sent-words';
import { sentText } from '../../features/complaint/spending/spending-words';
import { complaintKey } from '../../features/complaint/use-complaint';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import {
  DECLINE_HANDOVER_REASONS,
  REJECT_DECLINE_REASONS,
  REOPEN_REASONS,
} from '../../features/complaint/usual-reasons';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { DispatchSheet } from '../dispatch/dispatch-sheet';
import { ReassignSheet } from '../dispatch/reassign-sheet';
import { ReasonSheet } from '../parts/reason-sheet';
import { RejectSpendingSheet } from '../parts/reject-spending-sheet';
import { CancelOrderSheet } from './cancel-order-sheet';
import { CoHandleSheet } from './co-handle-sheet';
import { CorrectTriageSheet } from './correct-triage-sheet';
import type { Doing } from './doing';
import { HandOverSheet } from './hand-over-sheet';
import { NameAccusedSheet } from './name-accused-sheet';
import { RejectSuspensionSheet } from './reject-suspension-sheet';
import { SpendSheet } from './spend-sheet';

interface ActiveSheetProps {
  readonly complaint: ComplaintDetail;
  readonly doing: Doing;
  readonly onClose: () => void;
}

/** The form of the one thing being done. */
export function ActiveSheet({ complaint, doing, onClose }: ActiveSheetProps) {
  const client = useQueryClient();
  const refreshOrders = useRefreshWorkOrders();
  const act = useComplaintAction(complaint.id);
  const { version } = complaint;
  const refresh = () => {
    void client.invalidateQueries({ queryKey: complaintKey(complaint.id) });
    void client.invalidateQueries({ queryKey: [BOARD_KEY] });
    refreshOrders();
  };
  const finish = () => {
    refresh();
    onClose();
  };
  const run = (call: ComplaintActionCall, done: string | ((answer: ComplaintDetail) => string)) =>
    act.mutate(call, {
      onSuccess: (answer) => {
        toast(typeof done === 'string' ? done : done(answer));
        finish();
      },
    });
  const common = { busy: act.isPending, error: act.error, onClose };

  switch (doing.kind) {
    case 'dispatch':
      return (
        <DispatchSheet
          {...common}
          complaint={complaint}
          onSubmit={(choice) => run({ action: 'dispatch', body: { version, ...choice } }, '已派单')}
        />
      );
    case 'coHandle':
      return (
        <CoHandleSheet
          {...common}
          complaint={complaint}
          onSubmit={(asked) => run({ action: 'coHandle', body: { version, ...asked } }, '已请协办，等对方接单')}
        />
      );
    case 'recordSpending':
      return (
        <SpendSheet
          {...common}
          complaint={complaint}
          onSubmit={(spending) => run({ action: 'recordSpending', body: { version, ...spending } }, sentText)}
        />
      );
    case 'rejectSpending': {
      const spending = complaint.spendings.find(({ id }) => id === doing.spendingId);
      return spending === undefined ? null : (
        <RejectSpendingSheet complaint={complaint} spending={spending} onClose={onClose} onSettled={refresh} />
      );
    }
    case 'correctTriage':
      return (
        <CorrectTriageSheet
          {...common}
          complaint={complaint}
          onSubmit={(change) => run({ action: 'correctTriage', body: { version, ...change } }, '已更正')}
        />
      );
    case 'nameAccused':
      return (
        <NameAccusedSheet
          {...common}
          complaint={complaint}
          onSubmit={(naming) => run({ action: 'nameAccused', body: { version, ...naming } }, '已确认')}
        />
      );
    case 'proposeHandover':
      return (
        <HandOverSheet
          {...common}
          complaint={complaint}
          onSubmit={(asked) => run({ action: 'proposeHandover', body: { version, ...asked } }, '已请对方接手，等答复')}
        />
      );
    case 'declineHandover':
      return (
        <ReasonSheet
          {...common}
          title={complaint.allowedActions.includes('acceptHandover') ? '不接手' : '撤回交接'}
          label="请说明原因"
          hint="对方会看到，首接责任人不变"
          suggestions={DECLINE_HANDOVER_REASONS}
          submitLabel="确定"
          onSubmit={(reason) => run({ action: 'declineHandover', body: { version, reason } }, '首接责任人不变')}
        />
      );
    case 'merge':
      return <MergeSheet complaint={complaint} onClose={onClose} onSettled={refresh} />;
    case 'comment':
      return (
        <ReasonSheet
          {...common}
          title="留言"
          label="要说的话"
          hint="业主和处理人都会看到"
          submitLabel="发送留言"
          maxLength={TEXT_MAX_LENGTH}
          onSubmit={(text) =>
            run({ action: 'comment', body: { version, text, mediaIds: [] } }, (answer) => sentWords(answer, new Date()))
          }
        />
      );
    case 'reopen':
      return (
        <ReasonSheet
          {...common}
          title="重新打开"
          label="为什么重新打开"
          suggestions={REOPEN_REASONS}
          submitLabel="重新打开"
          onSubmit={(reason) => run({ action: 'reopen', body: { version, reason } }, '已重新打开')}
        />
      );
    case 'rejectDecline':
      return (
        <ReasonSheet
          {...common}
          title="不同意不予受理"
          label="请说明原因"
          hint="首接责任人会看到，并继续处理"
          suggestions={REJECT_DECLINE_REASONS}
          submitLabel="退回继续处理"
          onSubmit={(reason) => run({ action: 'rejectDecline', body: { version, reason } }, '已退回继续处理')}
        />
      );
    case 'reassign':
      return (
        <ReassignSheet
          workOrderId={doing.workOrderId}
          estateId={complaint.estateId}
          onClose={onClose}
          onDone={finish}
        />
      );
    case 'cancelOrder':
      return <CancelOrderSheet workOrderId={doing.workOrderId} onClose={onClose} onDone={finish} />;
    case 'rejectSuspension':
      return <RejectSuspensionSheet workOrderId={doing.workOrderId} onClose={onClose} onDone={finish} />;
  }
}
