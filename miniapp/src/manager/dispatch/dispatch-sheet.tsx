import { useState } from 'react';
import { CandidatePicker } from '../../features/dispatch/candidate-picker';
import { useCandidates } from '../../features/dispatch/use-candidates';
import { AUTOMATIC, FOR_GRABS, waysToDispatch } from '../../features/dispatch/ways';
import { useDepartments } from '../../features/work-order/use-dispatch-options';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { FormSheet } from '../parts/form-sheet';

export interface DispatchChoice {
  readonly departmentId?: string;
  readonly handlerId?: string;
  readonly isForGrabs?: true;
}

/** Left to the rules, no department is named either: they may know a better way than to its best person. */
export function choiceOf(departmentId: string | null, way: string): DispatchChoice {
  const chosen = departmentId === null ? {} : { departmentId };
  if (way === AUTOMATIC) return chosen;
  return way === FOR_GRABS ? { ...chosen, isForGrabs: true } : { ...chosen, handlerId: way };
}

interface DispatchSheetProps {
  readonly complaint: { readonly id: string; readonly estateId: string };
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (choice: DispatchChoice) => void;
  readonly onClose: () => void;
}

/** 派单: department first (the one the rules name is chosen already), then a person, the pool or the system's choice. */
export function DispatchSheet({ complaint, busy, error, onSubmit, onClose }: DispatchSheetProps) {
  const departments = useDepartments(complaint.estateId).data ?? [];
  const [departmentId, setDepartmentId] = useState<string | null>(null);
  const [way, setWay] = useState<string>(AUTOMATIC);
  const candidates = useCandidates(complaint.id, { departmentId: departmentId ?? undefined });
  const { data } = candidates;
  return (
    <FormSheet
      title="派单"
      submitLabel="派出工单"
      canSubmit={data !== undefined}
      busy={busy}
      error={error}
      onSubmit={() => onSubmit(choiceOf(departmentId, way))}
      onClose={onClose}
    >
      <Field label="牵头部门" hint={data?.isUsualDepartment ? data.routeText : undefined} required>
        <Chips
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={departmentId ?? data?.departmentId ?? ''}
          onChange={(id) => {
            setDepartmentId(id);
            setWay(AUTOMATIC);
          }}
        />
      </Field>
      <Field label="派给谁">
        <CandidatePicker query={candidates} ways={waysToDispatch(data)} value={way} onChange={setWay} />
      </Field>
    </FormSheet>
  );
}
