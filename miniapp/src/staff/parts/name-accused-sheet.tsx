import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { isNamingReasonNeeded, type NamedPerson } from '../../features/complaint/accused/accused-words';
import { NamingFields } from '../../features/complaint/accused/naming-fields';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 确认被投诉人: whoever is named lets go of everything at once. */
export function NameAccusedSheet({ complaint, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`name-accused:${complaint.id}`);
  const [people, setPeople] = useState<readonly NamedPerson[]>(complaint.accused);
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const words = reason.trim();
  const isReasonGiven = words.length >= REASON_MIN_LENGTH;
  const submit = () =>
    act.mutate(
      {
        action: 'nameAccused',
        body: {
          version: complaint.version,
          accusedIds: people.map(({ personId }) => personId),
          ...(isReasonGiven ? { reason: words } : {}),
        },
      },
      {
        onSuccess: () => {
          forget();
          toast(people.length > 0 ? '已确认，当事人不参与处理' : '已记下，不涉及工作人员');
          onClose();
        },
        onSettled: refreshOrders,
      },
    );
  return (
    <ActionSheet
      title="确认被投诉人"
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes('nameAccused')}
      error={act.error}
      busy={act.isPending}
      submitLabel={people.length > 0 ? '确认，请他们回避' : '不涉及工作人员'}
      canSubmit={isReasonGiven || !isNamingReasonNeeded(complaint.accused, people)}
      onSubmit={submit}
    >
      <NamingFields complaint={complaint} people={people} reason={reason} onPeople={setPeople} onReason={setReason} />
    </ActionSheet>
  );
}
