import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useLive } from './live';

/** What is on the screen asks this often where the server does not tell by itself. */
const ASK_MS = { detail: 5_000, list: 15_000 } as const;
/** Where it does, this only mends what might have been missed. */
const MEND_MS = 60_000;

/**
 * Options for a query that follows what happens: told by the server, or asked for again and again, which costs no
 * body while nothing has changed. A page under another one, or in the background, neither listens nor asks.
 */
export function useLiveQuery(kind: keyof typeof ASK_MS): { subscribed: boolean; refetchInterval: number } {
  const isConnected = useLive((state) => state.isConnected);
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return { subscribed: isShown, refetchInterval: isConnected ? MEND_MS : ASK_MS[kind] };
}
