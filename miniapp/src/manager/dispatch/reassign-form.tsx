import { Text } from '@tarojs/components';
import type { Candidates } from '@yingsheng/shared/api/dispatch';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { REASSIGN_REASONS } from '../../features/complaint/usual-reasons';
import { CandidatePicker } from '../../features/dispatch/candidate-picker';
import { poolWay, type WayToDispatch } from '../../features/dispatch/ways';
import { useDepartments } from '../../features/work-order/use-dispatch-options';
import { transferText } from '../../features/work-order/waiting-words';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { FormSheet } from '../parts/form-sheet';
import { situationText } from './situation-text';
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
const RULING_WAYS: readonly WayToDispatch[] = [
  { value: BY_DEPARTMENT, label: '由部门自行安排', note: '按值班、技能、片区和手上单数选人' },
];

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
    placeholder: '双方都会看到，请说明依据',
    missing: '还差裁定理由，在最下面',
  },
} as const;

export function ReassignForm({ order, way, estateId, onClose, onDone }: ReassignFormProps) {
  const form = useReassign(order, way, onDone);
  const departments = useDepartments(estateId).data ?? [];
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
      {isRuling && order.transfer !== null && (
        <Text className="mg-caution">
          {transferText(order.transfer, order)}（{order.transfer.toDepartmentName}）：{order.transfer.reason}
        </Text>
      )}
      {isRuling && departments.length > 0 && (
        <Field label="由哪个部门处理" required>
          <Chips
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.departmentId}
            onChange={form.chooseDepartment}
          />
        </Field>
      )}
      <Field label="派给谁" required={!isRuling}>
        <CandidatePicker
          query={form.candidates}
          ways={isRuling ? RULING_WAYS : poolWays(order, form.candidates.data)}
          value={form.to ?? (isRuling ? BY_DEPARTMENT : null)}
          onChange={(value) => form.chooseTo(value === BY_DEPARTMENT ? null : value)}
        />
      </Field>
      <ReasonField
        label={words.reason}
        isOptional={!isRuling}
        suggestions={REASSIGN_REASONS}
        value={form.reason}
        onChange={form.setReason}
        maxLength={REASON_MAX_LENGTH}
        placeholder={words.placeholder}
      />
    </FormSheet>
  );
}

/** Into the pool, unless it lies there already. */
function poolWays(order: WorkOrderDetail, candidates: Candidates | undefined): WayToDispatch[] {
  const isInPool = order.status === 'offered' && order.offeree === null;
  return isInPool ? [] : poolWay(candidates);
}
