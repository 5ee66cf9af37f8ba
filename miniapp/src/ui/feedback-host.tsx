import { Text, View } from '@tarojs/components';
import { role } from '../platform/a11y';
import { useFeedback } from '../platform/feedback';
import { Button } from './button';
import { Sheet } from './sheet';

/** Where toasts and confirmations appear; every `Screen` carries one. */
export function FeedbackHost() {
  const toast = useFeedback((state) => state.toast);
  return (
    <>
      <ConfirmDialog />
      <View className="ys-toast" {...role('status')}>
        {toast ? <Text className="ys-toast__text">{toast.text}</Text> : null}
      </View>
    </>
  );
}

export function ConfirmDialog() {
  const question = useFeedback((state) => state.question);
  if (!question) return null;
  return (
    <Sheet
      open
      title={question.title}
      onClose={() => question.answer(false)}
      footer={
        <View className="ys-buttons">
          <Button kind="secondary" label={question.cancelLabel ?? '先不'} onTap={() => question.answer(false)} />
          <Button
            kind={question.isDanger ? 'danger' : 'primary'}
            label={question.confirmLabel}
            onTap={() => question.answer(true)}
          />
        </View>
      }
    >
      {question.body ? <Text className="ys-block ys-wrap">{question.body}</Text> : null}
    </Sheet>
  );
}
