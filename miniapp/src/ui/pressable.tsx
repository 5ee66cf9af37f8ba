import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { type AriaFacts, type AriaRole, pressable, role } from '../platform/a11y';

export interface PressableProps extends AriaFacts {
  className?: string;
  as?: AriaRole;
  onTap: () => void;
  children?: ReactNode;
}

/** The one thing that can be pressed: by finger, mouse, Enter or Space, and known to screen readers. */
export function Pressable({ className = '', as = 'button', onTap, children, ...facts }: PressableProps) {
  const press = (): void => {
    if (!facts.isDisabled) onTap();
  };
  return (
    <View
      className={className}
      onClick={(event) => {
        event.stopPropagation();
        press();
      }}
      {...role(as, facts)}
      {...pressable(press, facts.isDisabled)}
    >
      {children}
    </View>
  );
}
