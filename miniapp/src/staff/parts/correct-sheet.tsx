import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { CorrectionHint, mayCorrectAsItIs } from '../../features/complaint/correction-hint';
import { TriageFields } from '../../features/complaint/triage-fields';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useCorrection } from '../../features/complaint/use-correction';
import { CORRECTION_REASONS } from '../../features/complaint/usual-reasons';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 更正类别: kept and learnt from; the reason stays in the record. */
export function CorrectSheet({ complaint, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`correct:${complaint.id}`);
  const { correction, isChanged, fields } = useCorrection(complaint);
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const submit = () =>
    act.mutate(
      { action: 'correctTriage', body: { version: complaint.version, ...correction, reason: reason.trim() } },
      {
        onSuccess: () => {
          forget();
          toast('已更正');
          onClose();
        },
        onSettled: refreshOrders,
      },
    );
  return (
    <ActionSheet
      title="更正类别"
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes('correctTriage')}
      error={act.error}
      busy={act.isPending}
      submitLabel="确认更正"
      canSubmit={(isChanged || mayCorrectAsItIs(complaint)) && reason.trim().length >= 2}
      onSubmit={submit}
    >
      <CorrectionHint complaint={complaint} />
      <TriageFields {...fields} />
      <ReasonField
        label="为什么更正"
        suggestions={CORRECTION_REASONS}
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
