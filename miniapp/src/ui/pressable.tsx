import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { type AriaFacts, type AriaRole, pressable, role } from '../platform/a11y';

/**
 * Without a `label` it is called by all that stands on it, which is what a card needs: a name leaves out nothing
 * that is seen. A `label` has to contain the words that are seen, in their order.
 */
export interface PressableProps extends AriaFacts {
  className?: string;
  as?: AriaRole;
  onTap: () => void;
  /** Whether Tab stops here; not at every one of several tabs. */
  isStop?: boolean;
  /** What pressing it does; heard before its words, and not seen. */
  verb?: string;
  children?: ReactNode;
}

/** The one thing that can be pressed: by finger, mouse, Enter or Space, and known to screen readers. */
export function Pressable({ className = '', as = 'button', onTap, isStop, verb, children, ...facts }: PressableProps) {
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
      {...pressable(press, facts.isDisabled, isStop)}
    >
      {verb === undefined ? null : <Text className="ys-heard">{`${verb} `}</Text>}
      {children}
    </View>
  );
}
