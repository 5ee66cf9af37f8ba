import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { Problem } from './problem';

interface Props {
  title: string;
  onClose: () => void;
  /** False once the matter has moved on while the person was writing. */
  isAllowed: boolean;
  error: Error | null;
  busy: boolean;
  submitLabel: string;
  canSubmit: boolean;
  isDanger?: boolean;
  onSubmit: () => void;
}

/** One action with its form; mounted while it is open. Closes only after success; a refusal is explained and nothing typed is lost. */
export function ActionSheet(props: PropsWithChildren<Props>) {
  const footer = (
    <View>
      <Problem error={props.error} />
      {!props.isAllowed && (
        <View className="staff-note">情况有变，现在不能“{props.title}”了。您写的内容还在，可以复制后改用留言。</View>
      )}
      <View className="ys-buttons">
        <Button kind="secondary" label="取消" onTap={props.onClose} />
        <Button
          kind={props.isDanger ? 'danger' : 'primary'}
          label={props.submitLabel}
          busy={props.busy}
          disabled={!props.canSubmit || !props.isAllowed}
          onTap={props.onSubmit}
        />
      </View>
    </View>
  );
  return (
    <Sheet open title={props.title} onClose={props.onClose} footer={footer}>
      {props.children}
    </Sheet>
  );
}
