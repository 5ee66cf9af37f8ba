import { Field, Input } from '../../ui/field';

/** What stands on the phone now, or one of the codes that were kept for the day it is lost. */
export type CodeSource = 'phone' | 'recovery';

interface CodeFieldProps {
  source: CodeSource;
  value: string;
  onChange: (value: string) => void;
  onConfirm: () => void;
}

export function CodeField({ source, value, onChange, onConfirm }: CodeFieldProps) {
  const isPhone = source === 'phone';
  const label = isPhone ? '验证码' : '备用码';
  return (
    <Field label={label}>
      <Input
        label={label}
        type={isPhone ? 'number' : 'text'}
        value={value}
        onChange={onChange}
        maxLength={isPhone ? 6 : 14}
        placeholder={isPhone ? '身份验证器里的 6 位数字' : '10 个字母和数字'}
        onConfirm={onConfirm}
      />
    </Field>
  );
}

export function isWhole(source: CodeSource, value: string): boolean {
  return source === 'phone' ? /^\d{6}$/.test(value.trim()) : value.replace(/[\s-]/g, '').length === 10;
}
