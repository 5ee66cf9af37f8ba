import { View } from '@tarojs/components';
import { Chip } from './chips';
import { Field, TextArea } from './field';

interface Props {
  label: string;
  hint?: string;
  placeholder?: string;
  suggestions?: readonly string[];
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  isOptional?: boolean;
}

/** A required text with the usual answers one tap away; a tap adds to what is written, never replaces it. */
export function ReasonField(props: Props) {
  const add = (text: string) => {
    if (props.value.includes(text)) return;
    props.onChange(props.value.trim() === '' ? text : `${props.value.trim()}；${text}`);
  };
  return (
    <Field label={props.label} hint={props.hint} required={!props.isOptional}>
      {props.suggestions !== undefined && (
        <View className="ys-chips ys-chips--above">
          {props.suggestions.map((text) => (
            <Chip key={text} label={text} selected={props.value.includes(text)} onTap={() => add(text)} />
          ))}
        </View>
      )}
      <TextArea
        label={props.label}
        value={props.value}
        onChange={props.onChange}
        maxLength={props.maxLength}
        placeholder={props.placeholder ?? '请写清楚'}
        counter
      />
    </Field>
  );
}
