import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { CandidatePicker } from '../../features/dispatch/candidate-picker';
import { useReceivers } from '../../features/work-order/use-receivers';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';

/** Who could take the order, and who of them was picked; another department begins anew. */
export function useReceiverChoice(workOrderId: string) {
  const [departmentId, setDepartmentId] = useState<string | null>(null);
  const [receiverId, setReceiverId] = useState<string | null>(null);
  const receivers = useReceivers(workOrderId, departmentId);
  return {
    receivers,
    receiverId,
    receiver: receivers.data?.candidates.find(({ personId }) => personId === receiverId),
    departmentId: departmentId ?? receivers.data?.departmentId ?? null,
    chooseReceiver: setReceiverId,
    chooseDepartment: (id: string) => {
      setDepartmentId(id);
      setReceiverId(null);
    },
  };
}

interface Props {
  choice: ReturnType<typeof useReceiverChoice>;
  /** e.g. `请谁接手`. */
  label: string;
  reason: string;
  suggestions: readonly string[];
  placeholder: string;
  onReason: (reason: string) => void;
}

/** 转派: whom to ask, and why; of one order or of many. */
export function TransferFields({ choice, label, reason, suggestions, placeholder, onReason }: Props) {
  const { receivers, receiverId, departmentId } = choice;
  return (
    <>
      {receivers.data !== undefined && (
        <Field label="部门">
          <Chips
            options={receivers.data.departments.map(({ id, name }) => ({ value: id, label: name }))}
            value={departmentId}
            onChange={choice.chooseDepartment}
          />
        </Field>
      )}
      <Field label={label} required>
        <CandidatePicker query={receivers} value={receiverId} onChange={choice.chooseReceiver} />
      </Field>
      <ReasonField
        label="为什么要转"
        hint="接手的同事会看到；接手后，业主也会看到换了谁和这个原因。"
        suggestions={suggestions}
        placeholder={placeholder}
        value={reason}
        onChange={onReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </>
  );
}
