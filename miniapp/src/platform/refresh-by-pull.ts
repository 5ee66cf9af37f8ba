import Taro, { usePullDownRefresh } from '@tarojs/taro';

/**
 * In WeChat: pulling the page down reads it anew. Its page says so in `index.config.ts`; a browser has its own way.
 * `refresh` ends when the answer is there or has failed, and the page then springs back.
 */
export function useRefreshByPull(refresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh());
  });
}
