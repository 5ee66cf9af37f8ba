import { Text, View } from '@tarojs/components';
import type { MarkedAbsence, StaffRecord } from '@yingsheng/shared/api/staff';
import { useState } from 'react';
import { AbsenceFields } from '../../features/people/absence-fields';
import { absenceOf, missingIn, newAbsenceForm } from '../../features/people/absence-form';
import { absenceText, spellText } from '../../features/people/duty-words';
import { explainRefusal } from '../../features/people/explain-refusal';
import { OwedList, owedCount } from '../../features/people/owed-list';
import { useMarkAbsent } from '../../features/people/use-people';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { FormSheet } from '../parts/form-sheet';

interface MarkAbsentSheetProps {
  readonly estateId: string;
  readonly person: StaffRecord;
  readonly onClose: () => void;
}

/** 登记请假: and then, what the person leaves behind, so that somebody else gets it. */
export function MarkAbsentSheet({ estateId, person, onClose }: MarkAbsentSheetProps) {
  const now = useNow(60);
  const [form, setForm] = useState(() => newAbsenceForm('sick', now));
  const mark = useMarkAbsent(estateId);
  if (mark.data !== undefined) return <LeftBehind name={person.name} marked={mark.data} onClose={onClose} />;
  const missing = missingIn(form);
  return (
    <FormSheet
      title={`给${person.name}登记请假`}
      submitLabel="登记"
      canSubmit={missing === null}
      {...(missing === null ? {} : { missing })}
      busy={mark.isPending}
      error={explainRefusal(mark.error)}
      onSubmit={() => mark.mutate({ personId: person.personId, absence: absenceOf(form, new Date()) })}
      onClose={onClose}
    >
      <AbsenceFields form={form} now={now} onChange={setForm} />
    </FormSheet>
  );
}

interface LeftBehindProps {
  readonly name: string;
  readonly marked: MarkedAbsence;
  readonly onClose: () => void;
}

function LeftBehind({ name, marked: { absence, owed }, onClose }: LeftBehindProps) {
  const count = owedCount(owed);
  return (
    <Sheet open title={`已登记：${name}${absenceText(absence)}`} onClose={onClose}>
      <Text className="ys-block">{spellText(absence)}，期间不再派单。</Text>
      {absence.status === 'requested' && <Text className="mg-caution">自己的假要由上级同意后才生效。</Text>}
      {count > 0 && (
        <View className="ys-gap-top">
          <Text className="mg-caution">{`${name}手上还有 ${count} 件没了结，请点开逐件改派或交接。`}</Text>
          <OwedList owed={owed} onOpen={({ complaintId }) => go('/manager/detail/index', { id: complaintId })} />
        </View>
      )}
      <View className="ys-gap-top">
        <Button kind={count > 0 ? 'secondary' : 'primary'} label={count > 0 ? '稍后处理' : '好'} onTap={onClose} />
      </View>
    </Sheet>
  );
}
