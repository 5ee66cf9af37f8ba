import { Text, View } from '@tarojs/components';
import { timeText } from '@yingsheng/shared/time-words';
import { hidden, role } from '../platform/a11y';
import { go } from '../platform/navigate';
import { useNow } from '../platform/now';
import { useOutbox } from '../platform/outbox/outbox';
import { PHOTOS_KIND } from '../platform/outbox/queue';
import { messageOf } from '../platform/request';
import { useSession } from '../platform/session';
import { useOnline } from '../platform/use-online';
import { Button } from './button';
import { type Waiting, waitingWords } from './offline-words';
import { Pressable } from './pressable';

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

/** No network, or something that waits for one. */
export function OfflineBar() {
  const isOnline = useOnline();
  const home = useSession((state) => state.me?.appHome);
  const queue = useOutbox((state) => (home === undefined ? state.guestQueue : state.queue));
  const matters = queue.filter(({ kind }) => kind !== PHOTOS_KIND);
  const counted = matters.length > 0 ? matters : queue;
  const waiting: Waiting = {
    isOnline,
    isResident: home === undefined || home === 'resident',
    count: counted.length,
    arePhotosOnly: queue.length > 0 && matters.length === 0,
    refusedCount: counted.filter(({ refusal }) => refusal !== null).length,
  };
  const words = waitingWords(waiting);
  if (words === null) return null;
  if (queue.length === 0 || waiting.isResident) {
    return (
      <View className="ys-offline" {...role('status')}>
        <Text>{words}</Text>
      </View>
    );
  }
  return (
    <Pressable
      className="ys-offline ys-offline--tap"
      label={`${words}，点开查看`}
      onTap={() => go('/staff/waiting/index')}
    >
      <Text {...role('status')}>{words}</Text>
      <View className="ys-arrow" {...hidden} />
    </Pressable>
  );
}

/** How old it is, where the newest could not be read. */
export function StaleNote({ at, error }: { at: number; error: unknown }) {
  const now = useNow(60);
  if (!error) return null;
  return (
    <View className="ys-stale" {...role('status')}>
      <Text>没有连上服务器，这是 {timeText(new Date(at).toISOString(), now)} 的内容</Text>
    </View>
  );
}
