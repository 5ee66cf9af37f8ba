import { Text, View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { MAX_BOUNCES, REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { WORK_ORDER_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { useDispatchOptions } from '../../features/work-order/use-dispatch-options';
import { useWorkOrder, useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { Chips } from '../../ui/chips';
import { Field, TextArea } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { ErrorState, Skeleton } from '../../ui/states';
import { FormSheet } from '../parts/form-sheet';
import { StaffPicker } from './staff-picker';

interface ReassignSheetProps {
  readonly workOrderId: string;
  readonly estateId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Offering is enough while nobody works on it and it has not bounced twice; otherwise it takes a ruling. */
function wayToReassign(order: WorkOrderDetail): 'offer' | 'rule' | null {
  const mustRule = order.bounceCount >= MAX_BOUNCES;
  if (order.allowedActions.includes('offer') && !mustRule) return 'offer';
  return order.allowedActions.includes('rule') ? 'rule' : null;
}

function situationText(order: WorkOrderDetail): string {
  const who = order.handler ?? order.offeree;
  const state = WORK_ORDER_STATUS_LABEL[order.status];
  const bounces = order.bounceCount > 0 ? `,已退回 ${order.bounceCount} 次` : '';
  return `${order.departmentName} · ${state}${who === null ? '' : ` · ${who.name}`}${bounces}`;
}

/** 改派 / 裁定: gives an order to another person, in its department or, by ruling, in any. */
export function ReassignSheet({ workOrderId, estateId, onClose, onDone }: ReassignSheetProps) {
  const order = useWorkOrder(workOrderId);
  if (order.data === undefined) {
    return (
      <Sheet open title="改派" onClose={onClose}>
        {order.error === null ? (
          <Skeleton lines={4} />
        ) : (
          <ErrorState error={order.error} onRetry={() => void order.refetch()} />
        )}
      </Sheet>
    );
  }
  const way = wayToReassign(order.data);
  if (way === null) {
    return (
      <Sheet open title="改派" onClose={onClose}>
        <View className="mg-form">
          <Text className="mg-note">{situationText(order.data)}</Text>
          <Text>这张工单现在不能由您改派:它已经有人在处理,换人要由项目经理裁定。</Text>
        </View>
      </Sheet>
    );
  }
  return <ReassignForm order={order.data} way={way} estateId={estateId} onClose={onClose} onDone={onDone} />;
}

interface ReassignFormProps extends Omit<ReassignSheetProps, 'workOrderId'> {
  readonly order: WorkOrderDetail;
  readonly way: 'offer' | 'rule';
}

function ReassignForm({ order, way, estateId, onClose, onDone }: ReassignFormProps) {
  const options = useDispatchOptions(estateId, true);
  const act = useWorkOrderAction();
  const [chosenDepartment, setChosenDepartment] = useState<string | null>(null);
  const [handlerId, setHandlerId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const ownDepartment = options.departments.find(({ name }) => name === order.departmentName)?.id ?? null;
  const departmentId = chosenDepartment ?? ownDepartment;
  const written = reason.trim();
  const isRuling = way === 'rule';
  const canSubmit = isRuling
    ? departmentId !== null && written.length >= REASON_MIN_LENGTH
    : handlerId !== null && (written === '' || written.length >= REASON_MIN_LENGTH);

  const finish = {
    onSuccess: () => {
      toast(isRuling ? '已裁定,双方都会收到通知' : '已改派');
      onDone();
    },
  };
  const submit = () => {
    const { id, version } = order;
    if (isRuling && departmentId !== null) {
      const chosen = handlerId === null ? {} : { handlerId };
      act.mutate({ id, action: 'rule', body: { version, departmentId, reason: written, ...chosen } }, finish);
    } else if (handlerId !== null) {
      const why = written === '' ? {} : { reason: written };
      act.mutate({ id, action: 'offer', body: { version, handlerId, ...why } }, finish);
    }
  };

  return (
    <FormSheet
      title={isRuling ? '裁定由谁处理' : '改派工单'}
      submitLabel={isRuling ? '裁定并派出' : '确认改派'}
      canSubmit={canSubmit}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text className="mg-note">{situationText(order)}</Text>
      {options.isLoading && <Skeleton lines={4} />}
      {options.error !== null && <ErrorState error={options.error} onRetry={options.retry} />}
      {isRuling && options.departments.length > 0 && (
        <Field label="由哪个部门处理" required>
          <Chips
            options={options.departments.map(({ id, name }) => ({ value: id, label: name }))}
            value={departmentId ?? ''}
            onChange={(id) => {
              setChosenDepartment(id);
              setHandlerId(null);
            }}
          />
        </Field>
      )}
      {options.staff.length > 0 && (
        <Field label="派给谁" hint="数字是手上还没做完的工单" required={!isRuling}>
          <StaffPicker
            staff={options.staff.filter((member) => member.department.id === departmentId)}
            exceptId={order.handler?.id ?? order.offeree?.id ?? null}
            value={handlerId}
            onChange={setHandlerId}
            {...(isRuling ? { automaticLabel: '由部门自行安排' } : {})}
          />
        </Field>
      )}
      <Field label={isRuling ? '裁定理由' : '改派原因'} required={isRuling}>
        <TextArea
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX_LENGTH}
          placeholder={isRuling ? '双方都会看到,请说明依据' : '可以不写'}
          counter
        />
      </Field>
    </FormSheet>
  );
}
