import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { isNamingReasonNeeded, type NamedPerson } from '../../features/complaint/accused/accused-words';
import { NamingFields } from '../../features/complaint/accused/naming-fields';
import { FormSheet } from '../parts/form-sheet';

interface NameAccusedSheetProps {
  readonly complaint: ComplaintDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (naming: { accusedIds: string[]; reason?: string }) => void;
  readonly onClose: () => void;
}

/** 确认被投诉人: whoever is named lets go of everything at once. */
export function NameAccusedSheet({ complaint, busy, error, onSubmit, onClose }: NameAccusedSheetProps) {
  const [people, setPeople] = useState<readonly NamedPerson[]>(complaint.accused);
  const [reason, setReason] = useState('');
  const words = reason.trim();
  const isReasonGiven = words.length >= REASON_MIN_LENGTH;
  const accusedIds = people.map(({ personId }) => personId);
  return (
    <FormSheet
      title="确认被投诉人"
      submitLabel={people.length > 0 ? '确认，请他们回避' : '不涉及工作人员'}
      canSubmit={isReasonGiven || !isNamingReasonNeeded(complaint.accused, people)}
      missing="请选是谁，或写明怎么核实的"
      busy={busy}
      error={error}
      onSubmit={() => onSubmit({ accusedIds, ...(isReasonGiven ? { reason: words } : {}) })}
      onClose={onClose}
    >
      <NamingFields complaint={complaint} people={people} reason={reason} onPeople={setPeople} onReason={setReason} />
    </FormSheet>
  );
}
