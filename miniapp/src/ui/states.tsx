import { Text, View } from '@tarojs/components';
import { hidden, role } from '../platform/a11y';
import { messageOf } from '../platform/request';
import { useOnline } from '../platform/use-online';
import { Button } from './button';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <View className="ys-skeleton" {...role('status', { label: '正在加载' })}>
      {KEYS.slice(0, lines).map((key) => (
        <View key={key} className="ys-skeleton__line" {...hidden} />
      ))}
    </View>
  );
}

export interface EmptyProps {
  title: string;
  /** What to do instead. */
  hint?: string;
  action?: { label: string; onTap: () => void };
}

export function Empty({ title, hint, action }: EmptyProps) {
  return (
    <View className="ys-state">
      <Text className="ys-state__title">{title}</Text>
      {hint ? <Text className="ys-state__hint">{hint}</Text> : null}
      {action ? <Button kind="secondary" label={action.label} onTap={action.onTap} /> : null}
    </View>
  );
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <View className="ys-state" {...role('alert')}>
      <Text className="ys-state__title">没有打开</Text>
      <Text className="ys-state__hint">{messageOf(error)}</Text>
      <Button kind="secondary" label="再试一次" onTap={onRetry} />
    </View>
  );
}

export function OfflineBar() {
  const isOnline = useOnline();
  if (isOnline) return null;
  return (
    <View className="ys-offline" {...role('status')}>
      <Text>现在没有网络,写好的内容会留在手机里。</Text>
    </View>
  );
}
