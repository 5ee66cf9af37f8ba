import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { isH5 } from './environment';
import { RequestFailed } from './request-failed';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal does not get better by asking again; a broken network may.
      retry: (count, error) => error instanceof RequestFailed && (error.isNetwork || error.status >= 500) && count < 1,
      retryDelay: 800,
      // Offline the request is tried all the same, so that the screen can say so instead of waiting.
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Reads again what is on the screen and was read longer ago than this. */
export function refreshOlderThan(milliseconds: number): void {
  const since = Date.now() - milliseconds;
  void queryClient.invalidateQueries({ predicate: ({ state }) => state.dataUpdatedAt < since });
}

/** The browser's own events need no help, only its state at start; WeChat's are wired here. Called once at start. */
export function wireQueryClient(): void {
  if (isH5) {
    onlineManager.setOnline(navigator.onLine);
    return;
  }
  Taro.getNetworkType()
    .then(({ networkType }) => onlineManager.setOnline(networkType !== 'none'))
    .catch(() => undefined);
  Taro.onNetworkStatusChange(({ isConnected }) => onlineManager.setOnline(isConnected));
  Taro.onAppShow(() => focusManager.setFocused(true));
  Taro.onAppHide(() => focusManager.setFocused(false));
}
