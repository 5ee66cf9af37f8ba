import { Picker, Text, View } from '@tarojs/components';
import { role } from '../platform/a11y';
import { Button } from './button';
import type { DayInputProps } from './day-input';

/** A day, chosen from WeChat's own wheel; it has no way to clear one. */
export function DayInput({ value, onChange, label, min, max }: DayInputProps) {
  return (
    <View>
      <Picker
        mode="date"
        value={value || (min ?? '')}
        {...(min === undefined ? {} : { start: min })}
        {...(max === undefined ? {} : { end: max })}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View
          className="ys-input ys-select__value"
          {...role('button', { label: `${label}：${value || '未选择，选择日期'}` })}
        >
          <Text className={value === '' ? 'ys-second' : ''}>{value || '选择日期'}</Text>
          <View className="ys-arrow" />
        </View>
      </Picker>
      {value === '' ? null : <Button kind="plain" small label={`不填${label}`} onTap={() => onChange('')} />}
    </View>
  );
}
