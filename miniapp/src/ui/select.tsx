import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { hidden } from '../platform/a11y';
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
  const shown = options.find((option) => option.value === value)?.label;
  return (
    <>
      <Pressable
        className="ys-input ys-select__value"
        onTap={() => setOpen(true)}
        label={`${label ?? placeholder}：${shown ?? `未选择，${placeholder}`}`}
      >
        <Text className={shown === undefined ? 'ys-second' : ''}>{shown ?? placeholder}</Text>
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
  const choose = (chosen: T): void => {
    onChange(chosen);
    onClose();
  };
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <Options options={options} value={value} onChange={choose} />
    </Sheet>
  );
}

/** The list itself, under headings. */
export function Options<T extends string>({
  options,
  value,
  onChange,
}: Pick<OptionSheetProps<T>, 'options' | 'value' | 'onChange'>) {
  return (
    <>
      {options.map((option, index) => (
        <View key={option.value}>
          {option.group && option.group !== options[index - 1]?.group ? (
            <Text className="ys-options__group">{option.group}</Text>
          ) : null}
          <Pressable
            className={`ys-option${option.value === value ? ' is-selected' : ''}`}
            as="radio"
            isChecked={option.value === value}
            onTap={() => onChange(option.value)}
          >
            <View>
              <Text className="ys-block">{option.label}</Text>
              {option.hint ? <Text className="ys-second ys-block">{option.hint}</Text> : null}
            </View>
            {option.value === value ? (
              <Text className="ys-option__chosen" {...hidden}>
                已选
              </Text>
            ) : null}
          </Pressable>
        </View>
      ))}
    </>
  );
}
