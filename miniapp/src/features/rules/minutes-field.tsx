import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { minutesOf, UNIT_LABEL, UNIT_MINUTES, type Unit, usualUnit } from './minutes';
import './rules.scss';

interface MinutesFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly minutes: number | null;
  readonly onChange: (minutes: number | null) => void;
  /** May be left without a promise. */
  readonly isOptional?: boolean;
  /** Working time is not told in days. */
  readonly isWorkingTime?: boolean;
  readonly error?: string | null;
}

/** A length of time, in the unit in which people say it: a number, then what it counts. */
export function MinutesField({ label, hint, minutes, onChange, isOptional, isWorkingTime, error }: MinutesFieldProps) {
  const [unit, setUnit] = useState<Unit>(() => usualUnit(minutes ?? 0, isWorkingTime === true));
  const [text, setText] = useState(() => (minutes === null ? '' : String(minutes / UNIT_MINUTES[unit])));
  const units: Unit[] = isWorkingTime ? ['minutes', 'hours'] : ['minutes', 'hours', 'days'];
  const enter = (nextText: string, nextUnit: Unit) => {
    setText(nextText);
    setUnit(nextUnit);
    onChange(minutesOf(nextText, nextUnit, isOptional === true));
  };
  return (
    <Field label={label} hint={hint ?? (isOptional ? '留空表示不承诺' : undefined)} error={error}>
      <View className="rules-minutes">
        <Input label={label} type="digit" value={text} onChange={(next) => enter(next, unit)} maxLength={6} />
        <Chips
          options={units.map((one) => ({ value: one, label: UNIT_LABEL[one] }))}
          value={unit}
          onChange={(next) => enter(text, next)}
        />
      </View>
    </Field>
  );
}
