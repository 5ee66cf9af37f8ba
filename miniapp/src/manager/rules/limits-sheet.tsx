import type { Limits } from '@yingsheng/shared/sla/policy';
import { type ReactNode, useState } from 'react';
import { MinutesField } from '../../features/rules/minutes-field';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { FormSheet } from '../parts/form-sheet';

interface LimitsSheetProps {
  readonly title: string;
  readonly initial: Limits;
  /** What the server said of these fields, by their name. */
  readonly errors: Readonly<Record<string, string>>;
  /** Says what has to be chosen before; `undefined`: nothing. */
  readonly missing?: string;
  readonly onTake: (limits: Limits) => void;
  readonly onClose: () => void;
  /** What stands above the limits. */
  readonly children?: ReactNode;
}

const TIME_OPTIONS = [
  { value: 'roundTheClock', label: '24 小时计时' },
  { value: 'working', label: '按工作时间' },
] as const;

/** The promises of one row. They go into the draft; only publishing makes them true. */
export function LimitsSheet({ title, initial, errors, missing, onTake, onClose, children }: LimitsSheetProps) {
  const [limits, setLimits] = useState(initial);
  const change = (part: Partial<Limits>) => setLimits({ ...limits, ...part });
  const field = { isWorkingTime: limits.time === 'working' };
  return (
    <FormSheet
      title={title}
      submitLabel="放进草稿"
      canSubmit={missing === undefined}
      missing={missing}
      busy={false}
      error={null}
      onSubmit={() => onTake(limits)}
      onClose={onClose}
    >
      {children}
      <Field label="怎么计时" error={errors.time}>
        <Chips options={TIME_OPTIONS} value={limits.time} onChange={(time) => change({ time })} />
      </Field>
      <MinutesField
        {...field}
        label="首次响应"
        minutes={limits.firstResponseMinutes}
        onChange={(minutes) => change({ firstResponseMinutes: minutes ?? 0 })}
        error={errors.firstResponseMinutes}
      />
      <MinutesField
        {...field}
        label="到场"
        isOptional
        minutes={limits.onSiteMinutes}
        onChange={(minutes) => change({ onSiteMinutes: minutes })}
        error={errors.onSiteMinutes}
      />
      <MinutesField
        {...field}
        label="解决"
        minutes={limits.resolutionMinutes}
        onChange={(minutes) => change({ resolutionMinutes: minutes ?? 0 })}
        error={errors.resolutionMinutes}
      />
      <MinutesField
        {...field}
        label="至少每隔多久告知进展"
        isOptional
        minutes={limits.progressUpdateMinutes}
        onChange={(minutes) => change({ progressUpdateMinutes: minutes })}
        error={errors.progressUpdateMinutes}
      />
      <MinutesField
        label="挂起最长"
        hint="一律按 24 小时计"
        minutes={limits.suspensionMaxMinutes}
        onChange={(minutes) => change({ suspensionMaxMinutes: minutes ?? 0 })}
        error={errors.suspensionMaxMinutes}
      />
    </FormSheet>
  );
}
