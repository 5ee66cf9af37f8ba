import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Pressable } from './pressable';

export interface CardProps {
  edge?: 'danger' | 'warn';
  /** Makes the whole card one button. */
  onTap?: () => void;
  /** What the button does; heard before the content. */
  verb?: string;
  className?: string;
  children: ReactNode;
}

export function Card({ edge, onTap, verb, className, children }: CardProps) {
  const classes = ['ys-card'];
  if (edge) classes.push(`ys-card--${edge}`);
  if (className) classes.push(className);
  if (!onTap) return <View className={classes.join(' ')}>{children}</View>;
  return (
    <Pressable className={`${classes.join(' ')} ys-card--tap`} onTap={onTap} verb={verb}>
      {children}
    </Pressable>
  );
}

export interface RowProps {
  label: string;
  value?: ReactNode;
  onTap?: () => void;
}

/** Label left, value right, an arrow where it leads on. */
export function Row({ label, value, onTap }: RowProps) {
  const inner = (
    <>
      <Text className="ys-row__label">{label}</Text>
      <View className="ys-row__value">{value}</View>
      {onTap ? <View className="ys-arrow" /> : null}
    </>
  );
  if (!onTap) return <View className="ys-row">{inner}</View>;
  return (
    <Pressable className="ys-row ys-row--tap" onTap={onTap}>
      {inner}
    </Pressable>
  );
}
