import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Option } from '../../ui/chips';
import { Pressable } from '../../ui/pressable';
import { OptionSheet } from '../../ui/select';

interface FilterPillProps<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
}

/** One filter: shows what it is set to; "全部" clears it. */
export function FilterPill<T extends string>({ label, options, value, onChange }: FilterPillProps<T>) {
  const [isOpen, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const all: Option<T | ''>[] = [{ value: '', label: '全部' }, ...options];
  const isSet = value !== undefined;
  return (
    <View>
      <Pressable
        className={`mg-pill ${isSet ? 'mg-pill-set' : ''}`}
        label={`${label}：${isSet ? (chosen?.label ?? '已选') : '全部'}`}
        onTap={() => setOpen(true)}
      >
        <Text>
          {label}
          {isSet ? `：${chosen?.label ?? '已选'}` : ''} ▾
        </Text>
      </Pressable>
      <OptionSheet
        open={isOpen}
        title={label}
        options={all}
        value={value ?? ''}
        onChange={(next) => onChange(next === '' ? undefined : next)}
        onClose={() => setOpen(false)}
      />
    </View>
  );
}
