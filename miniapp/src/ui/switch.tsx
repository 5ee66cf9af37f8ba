import { Text, View } from '@tarojs/components';
import { Pressable } from './pressable';

export interface SwitchProps {
  label: string;
  hint?: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

export function Switch({ label, hint, value, onChange }: SwitchProps) {
  return (
    <Pressable
      className={`ys-switch${value ? ' is-on' : ''}`}
      as="switch"
      isChecked={value}
      onTap={() => onChange(!value)}
    >
      <View className="ys-switch__text">
        <Text className="ys-block">{label}</Text>
        {hint ? <Text className="ys-small ys-block">{hint}</Text> : null}
      </View>
      <View className="ys-switch__track" />
    </Pressable>
  );
}
