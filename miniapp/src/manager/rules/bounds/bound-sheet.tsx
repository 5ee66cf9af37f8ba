import type { BoundedField, BoundLimits } from '@yingsheng/shared/sla/company-bounds';
import { useState } from 'react';
import { MinutesField } from '../../../features/rules/minutes-field';
import { RequestFailed } from '../../../platform/request';
import { FormSheet } from '../../parts/form-sheet';

const FIELDS: readonly (readonly [field: BoundedField, label: string, isOptional: boolean])[] = [
  ['firstResponseMinutes', '首次响应最长', false],
  ['onSiteMinutes', '到场最长', true],
  ['resolutionMinutes', '解决最长', false],
  ['progressUpdateMinutes', '告知进展最长隔多久', true],
  ['suspensionMaxMinutes', '挂起最长', false],
];

interface BoundSheetProps {
  readonly title: string;
  readonly initial: BoundLimits;
  /** Whether the class is usually counted in working time. */
  readonly isWorkingTime: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onTake: (limits: BoundLimits) => void;
  readonly onClose: () => void;
}

/** What no estate may go beyond for one class of matters. */
export function BoundSheet({ title, initial, isWorkingTime, busy, error, onTake, onClose }: BoundSheetProps) {
  const [limits, setLimits] = useState(initial);
  const problems = error instanceof RequestFailed ? error.fields : {};
  const problemOf = (field: BoundedField) =>
    Object.entries(problems).find(([path]) => path.endsWith(`.${field}`))?.[1] ?? null;
  return (
    <FormSheet
      title={title}
      submitLabel="保存"
      canSubmit
      busy={busy}
      error={error}
      onSubmit={() => onTake(limits)}
      onClose={onClose}
    >
      {FIELDS.map(([field, label, isOptional]) => (
        <MinutesField
          key={field}
          label={label}
          isOptional={isOptional}
          isWorkingTime={isWorkingTime && field !== 'suspensionMaxMinutes'}
          {...(isOptional ? { hint: '留空表示公司不限，也可以不承诺' } : {})}
          minutes={limits[field]}
          onChange={(minutes) => setLimits({ ...limits, [field]: isOptional ? minutes : (minutes ?? 0) })}
          error={problemOf(field)}
        />
      ))}
    </FormSheet>
  );
}
