import { View } from '@tarojs/components';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { Chip } from '../../ui/chips';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { dayOptions, halfHourOptions, instantOf } from './moments';

interface MomentFieldProps {
  readonly label: string;
  /** The choice that stands for `null`: `现在`, `立即`. */
  readonly nowLabel: string;
  readonly value: string | null;
  readonly onChange: (instant: string | null) => void;
  readonly daysAhead: number;
  /** Minutes after midnight that a chosen day begins with. */
  readonly startMinute?: number;
  readonly error?: string | null;
}

/** Now, or a day and a half hour. */
export function MomentField(props: MomentFieldProps) {
  const { label, nowLabel, value, onChange, daysAhead, startMinute = 600, error } = props;
  const now = new Date();
  const later = value ?? instantOf(shanghaiParts(now).dayNumber + 1, startMinute);
  const { dayNumber, hour, minute } = shanghaiParts(later);
  return (
    <Field label={label} error={error}>
      <View className="ys-chips">
        <Chip isRadio label={nowLabel} selected={value === null} onTap={() => onChange(null)} />
        <Chip isRadio label="选择时间" selected={value !== null} onTap={() => onChange(later)} />
      </View>
      {value !== null && (
        <View className="mg-moment">
          <Select
            options={dayOptions(now, daysAhead)}
            value={String(dayNumber)}
            onChange={(day) => onChange(instantOf(Number(day), hour * 60 + minute))}
            placeholder="哪一天"
          />
          <Select
            options={halfHourOptions()}
            value={String(hour * 60 + minute)}
            onChange={(at) => onChange(instantOf(dayNumber, Number(at)))}
            placeholder="几点"
          />
        </View>
      )}
    </Field>
  );
}
