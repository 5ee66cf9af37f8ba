import { Text, View } from '@tarojs/components';
import type { Option } from './chips';
import { Pressable } from './pressable';

export interface TabsProps<T extends string> {
  items: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
}

export function Tabs<T extends string>({ items, value, onChange }: TabsProps<T>) {
  return (
    <View className="ys-tabs">
      {items.map((item) => (
        <Pressable
          key={item.value}
          className={`ys-chip${item.value === value ? ' is-selected' : ''}`}
          as="tab"
          isSelected={item.value === value}
          onTap={() => onChange(item.value)}
        >
          <Text>{item.label}</Text>
        </Pressable>
      ))}
    </View>
  );
}
