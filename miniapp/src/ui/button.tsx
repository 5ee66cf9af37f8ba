import { Text } from '@tarojs/components';
import { Pressable } from './pressable';

export interface ButtonProps {
  kind?: 'primary' | 'secondary' | 'danger' | 'plain';
  label: string;
  onTap: () => void;
  /** The work runs: shows "请稍候…" and takes no second tap. */
  busy?: boolean;
  disabled?: boolean;
  small?: boolean;
  /** What a screen reader says instead of `label`; contains it. */
  ariaLabel?: string;
  /** `ariaLabel` under the name that Taro's compiler gives it in the web build. */
  'aria-label'?: string;
}

export function Button({ kind = 'primary', label, onTap, busy, disabled, small, ...names }: ButtonProps) {
  const isOff = disabled === true || busy === true;
  const spoken = names.ariaLabel ?? names['aria-label'];
  const classes = ['ys-button', `ys-button--${kind}`];
  if (small) classes.push('ys-button--small');
  if (disabled) classes.push('is-off');
  if (busy) classes.push('is-busy');
  return (
    <Pressable className={classes.join(' ')} onTap={onTap} label={busy ? undefined : spoken} isDisabled={isOff}>
      <Text>{busy ? '请稍候…' : label}</Text>
    </Pressable>
  );
}
