import { Text } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { Chips } from '../../ui/chips';
import { Field, TextArea } from '../../ui/field';
import { ErrorState, Skeleton } from '../../ui/states';
import { FormSheet } from '../parts/form-sheet';
import { situationText } from './situation-text';
import { StaffPicker } from './staff-picker';
import { type ReassignWay, useReassign } from './use-reassign';

interface ReassignFormProps {
  readonly order: WorkOrderDetail;
  readonly way: ReassignWay;
  readonly estateId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const BY_DEPARTMENT = 'byDepartment';
/** A ruling may name only the department. */
const RULING_WAYS = [{ value: BY_DEPARTMENT, label: '由部门自行安排' }] as const;

const WORDS = {
  offer: {
    title: '改派工单',
    submit: '确认改派',
    reason: '改派原因',
    placeholder: '可以不写',
    missing: '请先选派给谁',
  },
  rule: {
    title: '裁定由谁处理',
    submit: '裁定并派出',
    reason: '裁定理由',
    placeholder: '双方都会看到,请说明依据',
    missing: '还差裁定理由,在最下面',
  },
} as const;

export function ReassignForm({ order, way, estateId, onClose, onDone }: ReassignFormProps) {
  const form = useReassign(order, way, estateId, onDone);
  const { departments, staff, isLoading, error, retry } = form.options;
  const isRuling = way === 'rule';
  const words = WORDS[way];
  return (
    <FormSheet
      title={words.title}
      submitLabel={words.submit}
      canSubmit={form.canSubmit}
      missing={words.missing}
      busy={form.busy}
      error={form.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Text className="mg-note">{situationText(order)}</Text>
      {isLoading && <Skeleton lines={4} />}
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {isRuling && departments.length > 0 && (
        <Field label="由哪个部门处理" required>
          <Chips
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.departmentId}
            onChange={form.chooseDepartment}
          />
        </Field>
      )}
      {staff.length > 0 && (
        <Field label="派给谁" hint="数字是手上还没做完的工单" required={!isRuling}>
          <StaffPicker
            staff={staff.filter((member) => member.department.id === form.departmentId)}
            exceptId={order.handler?.id ?? order.offeree?.id ?? null}
            value={form.handlerId ?? (isRuling ? BY_DEPARTMENT : null)}
            onChange={(value) => form.chooseHandler(value === BY_DEPARTMENT ? null : value)}
            ways={isRuling ? RULING_WAYS : []}
          />
        </Field>
      )}
      <Field label={words.reason} required={isRuling}>
        <TextArea
          label={words.reason}
          value={form.reason}
          onChange={form.setReason}
          maxLength={REASON_MAX_LENGTH}
          placeholder={words.placeholder}
          counter
        />
      </Field>
    </FormSheet>
  );
}
