import { Input as TaroInput, Textarea as TaroTextarea, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { named, role } from '../platform/a11y';

export interface FieldProps {
  label: string;
  hint?: string;
  error?: string | null;
  required?: boolean;
  children: ReactNode;
}

export function Field({ label, hint, error, required, children }: FieldProps) {
  return (
    <View className="ys-field">
      <View className="ys-field__label">
        <Text>{label}</Text>
        {required ? <Text className="ys-field__required">必填</Text> : null}
        {hint ? <Text className="ys-field__hint">{hint}</Text> : null}
      </View>
      {children}
      {error ? (
        <Text className="ys-field__error" {...role('alert')}>
          {error}
        </Text>
      ) : null}
    </View>
  );
}

export interface InputProps {
  value: string;
  onChange: (value: string) => void;
  /** What a screen reader calls it; normally the field's label. */
  label?: string;
  placeholder?: string;
  maxLength?: number;
  type?: 'text' | 'number' | 'digit';
  isPassword?: boolean;
  /** Enter, with what stands in the field at that instant. */
  onConfirm?: (value: string) => void;
  /** Takes the cursor as soon as it appears; for the one field a page begins with. */
  focus?: boolean;
  /** Without a frame, inside a card of its own. */
  plain?: boolean;
}

export function Input({ value, onChange, label, placeholder, maxLength = 140, plain, ...rest }: InputProps) {
  return (
    <TaroInput
      className={plain ? 'ys-input ys-input--plain' : 'ys-input'}
      value={value}
      type={rest.type ?? 'text'}
      password={rest.isPassword ?? false}
      focus={rest.focus ?? false}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass="ys-placeholder"
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={(event) => rest.onConfirm?.(event.detail.value)}
      {...named(label)}
    />
  );
}

export interface TextAreaProps {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  placeholder?: string;
  maxLength: number;
  /** Shows how much is written: `38 / 500`. */
  counter?: boolean;
  plain?: boolean;
}

export function TextArea({ value, onChange, label, placeholder, maxLength, counter, plain }: TextAreaProps) {
  return (
    <View>
      <TaroTextarea
        className={`ys-input ys-textarea${plain ? ' ys-input--plain' : ''}`}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="ys-placeholder"
        showConfirmBar={false}
        disableDefaultPadding
        onInput={(event) => onChange(event.detail.value)}
        {...named(label)}
      />
      {counter ? (
        <Text className="ys-textarea__count">
          {value.length} / {maxLength}
        </Text>
      ) : null}
    </View>
  );
}
