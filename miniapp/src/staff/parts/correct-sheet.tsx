import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { useState } from 'react';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ActionSheet } from './action-sheet';
import { ReasonField } from './reason-field';
import { TriageFields } from './triage-fields';
import { useKeptText } from './use-kept-text';

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 更正类别: kept and learnt from; the reason stays in the record. */
export function CorrectSheet({ complaint, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`correct:${complaint.id}`);
  // What nobody touched here follows the complaint, which a colleague may correct meanwhile.
  const [chosenCategory, setCategory] = useState<CategoryCode | null>(null);
  const [chosenUrgency, setUrgency] = useState<Urgency | null>(null);
  const category = chosenCategory ?? complaint.category;
  const urgency = chosenUrgency ?? complaint.urgency;
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const isChanged = category !== complaint.category || urgency !== complaint.urgency;
  const submit = () =>
    act.mutate(
      { action: 'correctTriage', body: { version: complaint.version, category, urgency, reason: reason.trim() } },
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
      canSubmit={isChanged && reason.trim().length >= 2}
      onSubmit={submit}
    >
      <TriageFields category={category} urgency={urgency} onCategory={setCategory} onUrgency={setUrgency} />
      <ReasonField label="为什么更正" value={reason} onChange={setReason} maxLength={REASON_MAX_LENGTH} />
    </ActionSheet>
  );
}
