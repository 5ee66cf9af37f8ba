import { useState } from 'react';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { CoHandleFields, coHandlingRequest, NEW_CO_HANDLING } from '../../features/dispatch/co-handle-fields';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  matter: { complaintId: string; complaintVersion: number; isAllowed: boolean };
  onClose: () => void;
}

/** 请协办: another department gets an order of its own; the matter stays with us. */
export function CoHandleSheet({ matter, onClose }: Props) {
  const [task, setTask, forget] = useKeptText(`co-handle:${matter.complaintId}`);
  const [picked, setPicked] = useState(NEW_CO_HANDLING);
  const draft = { ...picked, task };
  const act = useComplaintAction(matter.complaintId);
  const refreshOrders = useRefreshWorkOrders();
  const request = coHandlingRequest(draft);
  const submit = () => {
    if (request === null) return;
    act.mutate(
      { action: 'coHandle', body: { version: matter.complaintVersion, ...request } },
      {
        onSuccess: () => {
          forget();
          toast('已请协办，等对方接单');
          onClose();
        },
        onSettled: refreshOrders,
      },
    );
  };
  return (
    <ActionSheet
      title="请协办"
      onClose={onClose}
      isAllowed={matter.isAllowed}
      error={act.error}
      busy={act.isPending}
      submitLabel="发出协办"
      canSubmit={request !== null}
      onSubmit={submit}
    >
      <CoHandleFields
        complaintId={matter.complaintId}
        draft={draft}
        onChange={(next) => {
          setTask(next.task);
          setPicked(next);
        }}
      />
    </ActionSheet>
  );
}
