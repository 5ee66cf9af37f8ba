import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { useCandidates } from '../../features/dispatch/use-candidates';
import { FOR_GRABS } from '../../features/dispatch/ways';
import { useWorkOrderAction, type WorkOrderAct } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';

export type ReassignWay = 'offer' | 'rule';

interface Choice {
  readonly departmentId: string | null;
  /** A person's id or {@link FOR_GRABS}. */
  readonly to: string | null;
  readonly reason: string;
}

/** The request for what is chosen so far; `null` while something is missing. */
export function reassignmentOf(
  { id, version }: Pick<WorkOrderDetail, 'id' | 'version'>,
  way: ReassignWay,
  { departmentId, to, reason }: Choice,
): WorkOrderAct | null {
  const written = reason.trim();
  const isReasonTooShort = written.length < REASON_MIN_LENGTH;
  if (way === 'rule') {
    if (departmentId === null || isReasonTooShort) return null;
    const chosen = to === null ? {} : { handlerId: to };
    return { id, action: 'rule', body: { version, departmentId, reason: written, ...chosen } };
  }
  if (to === null || (written !== '' && isReasonTooShort)) return null;
  const chosen = to === FOR_GRABS ? {} : { handlerId: to };
  return { id, action: 'offer', body: { version, ...chosen, ...(written === '' ? {} : { reason: written }) } };
}

/** State of the reassignment form: whom, from which department, and why. */
export function useReassign(order: WorkOrderDetail, way: ReassignWay, onDone: () => void) {
  const act = useWorkOrderAction();
  const [chosenDepartment, setChosenDepartment] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const candidates = useCandidates(order.complaintId, {
    workOrderId: order.id,
    departmentId: chosenDepartment ?? undefined,
  });
  const departmentId = chosenDepartment ?? candidates.data?.departmentId ?? null;
  const call = reassignmentOf(order, way, { departmentId, to, reason });
  return {
    candidates,
    departmentId,
    chooseDepartment: (id: string) => {
      setChosenDepartment(id);
      setTo(null);
    },
    to,
    chooseTo: setTo,
    reason,
    setReason,
    canSubmit: call !== null,
    busy: act.isPending,
    error: act.error,
    submit: () => {
      if (call === null) return;
      act.mutate(call, {
        onSuccess: () => {
          toast(doneText(way, to));
          onDone();
        },
      });
    },
  };
}

function doneText(way: ReassignWay, to: string | null): string {
  if (way === 'rule') return '已裁定';
  return to === FOR_GRABS ? '已放入抢单池' : '已改派';
}
