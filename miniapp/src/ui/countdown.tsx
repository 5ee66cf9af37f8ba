import { Text } from '@tarojs/components';
import { countdownText } from '@yingsheng/shared/time-words';
import { useNow } from '../platform/now';

export interface CountdownProps {
  dueAt: string;
  warnAt?: string | null;
  /** What has to be done by then: `到场`, `解决`. Said only while there is time. */
  verb?: string;
}

export type CountdownTone = 'calm' | 'warn' | 'late';

export function countdownTone(dueAt: string, warnAt: string | null | undefined, now: Date): CountdownTone {
  if (now.getTime() > new Date(dueAt).getTime()) return 'late';
  return warnAt && now.getTime() >= new Date(warnAt).getTime() ? 'warn' : 'calm';
}

/** `剩 22 分钟到场`; `已迟 12 分钟`. */
export function countdownWords(dueAt: string, verb: string, now: Date): string {
  const words = countdownText(dueAt, now);
  return countdownTone(dueAt, null, now) === 'late' ? words : `${words}${verb}`;
}

/** Amber from the warning, red from the breach, always in words. */
export function Countdown({ dueAt, warnAt, verb = '' }: CountdownProps) {
  const now = useNow(10);
  const tone = countdownTone(dueAt, warnAt, now);
  return <Text className={`ys-countdown ys-countdown--${tone}`}>{countdownWords(dueAt, verb, now)}</Text>;
}
