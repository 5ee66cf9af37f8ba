import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface FormSheetProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly isDanger?: boolean;
  readonly canSubmit: boolean;
  /** What still has to be filled in; it may lie below what the form shows at once. */
  readonly missing?: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** One action with its form. Closes only after success, so that a refusal loses nothing that was typed. */
export function FormSheet(props: PropsWithChildren<FormSheetProps>) {
  return (
    <Sheet open title={props.title} onClose={props.onClose} footer={<Buttons {...props} />}>
      <View className="mg-form">{props.children}</View>
    </Sheet>
  );
}

/** Below the scrolling form, so that they, and why it went wrong, are always in sight. */
function Buttons({ isDanger, submitLabel, busy, canSubmit, missing, error, onSubmit, onClose }: FormSheetProps) {
  return (
    <View>
      {error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {error.message}
        </Text>
      )}
      {error === null && !canSubmit && missing !== undefined && <Text className="mg-missing">{missing}</Text>}
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
    </View>
  );
}
