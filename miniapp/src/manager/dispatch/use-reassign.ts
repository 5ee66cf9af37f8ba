import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { useDispatchOptions } from '../../features/work-order/use-dispatch-options';
import { useWorkOrderAction, type WorkOrderAct } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';

export type ReassignWay = 'offer' | 'rule';

interface Choice {
  readonly departmentId: string | null;
  readonly handlerId: string | null;
  readonly reason: string;
}

/** The request for what is chosen so far; `null` while something is missing. */
export function reassignmentOf(
  { id, version }: Pick<WorkOrderDetail, 'id' | 'version'>,
  way: ReassignWay,
  { departmentId, handlerId, reason }: Choice,
): WorkOrderAct | null {
  const written = reason.trim();
  const isReasonTooShort = written.length < REASON_MIN_LENGTH;
  if (way === 'rule') {
    if (departmentId === null || isReasonTooShort) return null;
    const chosen = handlerId === null ? {} : { handlerId };
    return { id, action: 'rule', body: { version, departmentId, reason: written, ...chosen } };
  }
  if (handlerId === null || (written !== '' && isReasonTooShort)) return null;
  return { id, action: 'offer', body: { version, handlerId, ...(written === '' ? {} : { reason: written }) } };
}

/** State of the reassignment form: whom, from which department, and why. */
export function useReassign(order: WorkOrderDetail, way: ReassignWay, estateId: string, onDone: () => void) {
  const options = useDispatchOptions(estateId, true);
  const act = useWorkOrderAction();
  const [chosenDepartment, setChosenDepartment] = useState<string | null>(null);
  const [handlerId, setHandlerId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const ownDepartment = options.departments.find(({ name }) => name === order.departmentName)?.id ?? null;
  const departmentId = chosenDepartment ?? ownDepartment;
  const call = reassignmentOf(order, way, { departmentId, handlerId, reason });
  return {
    options,
    departmentId,
    chooseDepartment: (id: string) => {
      setChosenDepartment(id);
      setHandlerId(null);
    },
    handlerId,
    chooseHandler: setHandlerId,
    reason,
    setReason,
    canSubmit: call !== null,
    busy: act.isPending,
    error: act.error,
    submit: () => {
      if (call === null) return;
      act.mutate(call, {
        onSuccess: () => {
          toast(way === 'rule' ? '已裁定,双方都会收到通知' : '已改派');
          onDone();
        },
      });
    },
  };
}
