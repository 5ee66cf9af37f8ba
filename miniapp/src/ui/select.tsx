import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Option } from './chips';
import { Pressable } from './pressable';
import { Sheet } from './sheet';

export interface SelectProps<T extends string> {
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  /** Shown while nothing is chosen, and the title of the list. */
  placeholder: string;
  label?: string;
}

export function Select<T extends string>({ options, value, onChange, placeholder, label }: SelectProps<T>) {
  const [isOpen, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  return (
    <>
      <Pressable
        className="ys-input ys-select__value"
        onTap={() => setOpen(true)}
        label={`${label ?? placeholder}:${chosen?.label ?? '未选择'}`}
      >
        <Text className={chosen ? '' : 'ys-second'}>{chosen?.label ?? placeholder}</Text>
        <View className="ys-arrow" />
      </Pressable>
      <OptionSheet
        open={isOpen}
        title={label ?? placeholder}
        options={options}
        value={value}
        onClose={() => setOpen(false)}
        onChange={onChange}
      />
    </>
  );
}

export interface OptionSheetProps<T extends string> {
  open: boolean;
  title: string;
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  onClose: () => void;
}

/** A list to choose one from; closes on choosing. */
export function OptionSheet<T extends string>({ open, title, options, value, onChange, onClose }: OptionSheetProps<T>) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {options.map((option, index) => (
        <View key={option.value}>
          {option.group && option.group !== options[index - 1]?.group ? (
            <Text className="ys-options__group">{option.group}</Text>
          ) : null}
          <Pressable
            className={`ys-option${option.value === value ? ' is-selected' : ''}`}
            as="radio"
            isChecked={option.value === value}
            label={option.hint ? `${option.label},${option.hint}` : option.label}
            onTap={() => {
              onChange(option.value);
              onClose();
            }}
          >
            <View>
              <Text className="ys-block">{option.label}</Text>
              {option.hint ? <Text className="ys-second ys-block">{option.hint}</Text> : null}
            </View>
            {option.value === value ? <Text className="ys-option__chosen">已选</Text> : null}
          </Pressable>
        </View>
      ))}
    </Sheet>
  );
}
