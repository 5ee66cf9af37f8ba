import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { REASON_MAX_LENGTH, TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useEffect } from 'react';
import { CorrectionHint } from '../../features/complaint/correction-hint';
import { reachWords } from '../../features/complaint/sent-words';
import { TriageFields } from '../../features/complaint/triage-fields';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useCorrection } from '../../features/complaint/use-correction';
import { CORRECTION_REASONS } from '../../features/complaint/usual-reasons';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ReasonField } from '../../ui/reason-field';
import { acceptMessage } from './accept-words';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
  /** Told the complaint as it now is, so that dispatching can follow at once. */
  onAccepted: (complaint: ComplaintDetail) => void;
}

/** 受理: answers the resident (who, what next, when) and sets category and urgency right. */
export function AcceptSheet({ complaint, onClose, onAccepted }: Props) {
  const [message, setMessage, forgetMessage] = useKeptText(`accept:${complaint.id}`);
  const [reason, setReason, forgetReason] = useKeptText(`accept-reason:${complaint.id}`);
  const { correction, isChanged, isLowered, fields } = useCorrection(complaint);
  const { category } = correction;
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  // Proposed once, on an empty text: what a person wrote or cleared is left alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening proposes
  useEffect(() => {
    if (message === '') setMessage(acceptMessage(complaint, category, new Date()));
  }, []);
  const choose = (next: CategoryCode) => {
    const now = new Date();
    if (message === acceptMessage(complaint, category, now)) setMessage(acceptMessage(complaint, next, now));
    fields.onCategory(next);
  };
  const submit = () =>
    act.mutate(
      {
        action: 'accept',
        body: {
          version: complaint.version,
          message: message.trim(),
          ...(isChanged ? correction : {}),
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        },
      },
      {
        onSuccess: (accepted) => {
          forgetMessage();
          forgetReason();
          toast('已受理，答复已写进处理进度');
          onClose();
          onAccepted(accepted);
        },
        onSettled: refreshOrders,
      },
    );
  return (
    <ActionSheet
      title="受理"
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes('accept')}
      error={act.error}
      busy={act.isPending}
      submitLabel="受理并答复业主"
      canSubmit={message.trim().length >= 2 && (!isLowered || reason.trim().length >= 2)}
      onSubmit={submit}
    >
      <ReasonField
        label="答复业主"
        hint={`写清谁负责、下一步做什么、什么时候。${reachWords(complaint, new Date())}`}
        value={message}
        onChange={setMessage}
        maxLength={TEXT_MAX_LENGTH}
      />
      <TriageFields {...fields} onCategory={choose} />
      {isChanged && <CorrectionHint complaint={complaint} />}
      {isChanged && (
        <ReasonField
          label={isLowered ? '为什么降低紧急程度' : '为什么更正'}
          hint={isLowered ? '会留痕，负责人能看到。' : '时限会变长的，必须写。'}
          isOptional={!isLowered}
          suggestions={CORRECTION_REASONS}
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX_LENGTH}
        />
      )}
    </ActionSheet>
  );
}
