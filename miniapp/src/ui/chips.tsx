import { Text, View } from '@tarojs/components';
import { arrowKeys } from '../platform/a11y';
import { Pressable } from './pressable';

export interface ChipProps {
  label: string;
  selected: boolean;
  onTap: () => void;
  /** One of several that exclude each other. */
  isRadio?: boolean;
  /** Whether Tab stops here; of those that exclude each other only at one. */
  isStop?: boolean;
}

export function Chip({ label, selected, onTap, isRadio, isStop }: ChipProps) {
  return (
    <Pressable
      className={`ys-chip${selected ? ' is-selected' : ''}`}
      as={isRadio ? 'radio' : 'checkbox'}
      isChecked={selected}
      onTap={onTap}
      label={label}
      isStop={isStop}
    >
      <Text>{label}</Text>
    </Pressable>
  );
}

export interface Option<T extends string> {
  value: T;
  label: string;
  /** Heading under which it stands in a `Select`. */
  group?: string;
  /** What it means, in a `Select`. */
  hint?: string;
}

interface SingleChips<T extends string> {
  options: readonly Option<T>[];
  multiple?: false;
  value: T | null;
  onChange: (value: T) => void;
}
interface ManyChips<T extends string> {
  options: readonly Option<T>[];
  multiple: true;
  value: readonly T[];
  onChange: (value: T[]) => void;
}

export function Chips<T extends string>(props: SingleChips<T> | ManyChips<T>) {
  const isSelected = (value: T): boolean => (props.multiple ? props.value.includes(value) : props.value === value);
  const tap = (value: T): void => {
    if (!props.multiple) props.onChange(value);
    else if (props.value.includes(value)) props.onChange(props.value.filter((known) => known !== value));
    else props.onChange([...props.value, value]);
  };
  const stop = props.multiple ? null : (props.options.find(({ value }) => isSelected(value)) ?? props.options[0]);
  return (
    <View className="ys-chips" {...arrowKeys()}>
      {props.options.map(({ value, label }) => (
        <Chip
          key={value}
          label={label}
          selected={isSelected(value)}
          onTap={() => tap(value)}
          isRadio={!props.multiple}
          isStop={stop === null || stop?.value === value}
        />
      ))}
    </View>
  );
}
