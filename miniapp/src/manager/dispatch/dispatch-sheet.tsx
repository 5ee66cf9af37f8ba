import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { CATEGORY_TREE, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { useState } from 'react';
import { useDispatchOptions } from '../../features/work-order/use-dispatch-options';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ErrorState, Skeleton } from '../../ui/states';
import { FormSheet } from '../parts/form-sheet';
import { StaffPicker } from './staff-picker';

export interface DispatchChoice {
  readonly departmentId: string;
  readonly handlerId?: string;
  readonly isForGrabs?: true;
}

const AUTOMATIC = 'automatic';
const FOR_GRABS = 'forGrabs';
const WAYS = [
  { value: AUTOMATIC, label: '让系统按技能、值班和工作量安排' },
  { value: FOR_GRABS, label: '放到部门里,由同事抢单' },
] as const;

function choiceOf(departmentId: string, way: string): DispatchChoice {
  if (way === AUTOMATIC) return { departmentId };
  return way === FOR_GRABS ? { departmentId, isForGrabs: true } : { departmentId, handlerId: way };
}

interface DispatchSheetProps {
  readonly complaint: ComplaintDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (choice: DispatchChoice) => void;
  readonly onClose: () => void;
}

/** 派单: department first (that of the category is chosen already), then a person or the system's choice. */
export function DispatchSheet({ complaint, busy, error, onSubmit, onClose }: DispatchSheetProps) {
  const options = useDispatchOptions(complaint.estateId, true);
  const [chosenDepartment, setChosenDepartment] = useState<string | null>(null);
  const [way, setWay] = useState<string>(AUTOMATIC);
  const usualCode = CATEGORY_TREE[categoryGroupOf(complaint.category)].department;
  const departmentId =
    chosenDepartment ?? options.departments.find((department) => department.code === usualCode)?.id ?? null;
  const submit = () => {
    if (departmentId !== null) onSubmit(choiceOf(departmentId, way));
  };
  return (
    <FormSheet
      title="派单"
      submitLabel="派出工单"
      canSubmit={departmentId !== null}
      busy={busy}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {options.isLoading && <Skeleton lines={4} />}
      {options.error !== null && <ErrorState error={options.error} onRetry={options.retry} />}
      {!options.isLoading && options.error === null && (
        <>
          <Field label="牵头部门" required>
            <Chips
              options={options.departments.map(({ id, name }) => ({ value: id, label: name }))}
              value={departmentId ?? ''}
              onChange={(id) => {
                setChosenDepartment(id);
                setWay(AUTOMATIC);
              }}
            />
          </Field>
          <Field label="派给谁" hint="数字是手上还没做完的工单">
            <StaffPicker
              staff={options.staff.filter((member) => member.department.id === departmentId)}
              value={way}
              onChange={setWay}
              ways={WAYS}
            />
          </Field>
        </>
      )}
    </FormSheet>
  );
}
