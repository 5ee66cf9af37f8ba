import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface FormSheetProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly isDanger?: boolean;
  readonly canSubmit: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** One action with its form. Closes only after success, so that a refusal loses nothing that was typed. */
export function FormSheet(props: PropsWithChildren<FormSheetProps>) {
  return (
    <Sheet open title={props.title} onClose={props.onClose} footer={<Buttons {...props} />}>
      <View className="mg-form">
        {props.children}
        {props.error !== null && (
          <Text className="mg-problem" aria-live="assertive">
            {props.error.message}
          </Text>
        )}
      </View>
    </Sheet>
  );
}

/** Below the scrolling form, so that they are always in reach. */
function Buttons({ isDanger, submitLabel, busy, canSubmit, onSubmit, onClose }: FormSheetProps) {
  return (
    <View className="mg-form-buttons">
      <Button kind="secondary" label="取消" onTap={onClose} />
      <Button
        kind={isDanger ? 'danger' : 'primary'}
        label={submitLabel}
        busy={busy}
        disabled={!canSubmit}
        onTap={onSubmit}
      />
    </View>
  );
}
