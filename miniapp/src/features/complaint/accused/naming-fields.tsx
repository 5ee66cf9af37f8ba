import { Text } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { Field, TextArea } from '../../../ui/field';
import { isNamingReasonNeeded, type NamedPerson } from './accused-words';
import { StaffPicker } from './staff-picker';

interface NamingFieldsProps {
  complaint: ComplaintDetail;
  people: readonly NamedPerson[];
  reason: string;
  onPeople: (people: NamedPerson[]) => void;
  onReason: (reason: string) => void;
}

/** 核实说的是谁: what the resident wrote, whom it means, and what was checked. */
export function NamingFields({ complaint, people, reason, onPeople, onReason }: NamingFieldsProps) {
  return (
    <>
      {complaint.accusedText !== null && (
        <Text className="ys-block ys-wrap">业主的描述：“{complaint.accusedText}”</Text>
      )}
      <Field label="说的是谁" hint="确认后当事人看不到这件投诉，手上的事立即转给别人。">
        <StaffPicker estateId={complaint.estateId} value={people} onChange={onPeople} />
      </Field>
      <Field
        label="怎么核实的"
        hint={people.length === 0 ? '没有选人，就是不涉及工作人员。业主会看到。' : '业主会看到，请不要写姓名。'}
        required={isNamingReasonNeeded(complaint.accused, people)}
      >
        <TextArea
          label="怎么核实的"
          value={reason}
          onChange={onReason}
          maxLength={REASON_MAX_LENGTH}
          placeholder="例如：核对了当天的排班和监控"
          counter
        />
      </Field>
    </>
  );
}
