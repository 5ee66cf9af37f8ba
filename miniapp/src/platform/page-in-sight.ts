import Taro from '@tarojs/taro';
import { useState } from 'react';

interface PagedList<P> {
  readonly data: { readonly pages: readonly P[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): Promise<PagedList<P>>;
}

/** What of a long list stands on the screen, and the ways to the rest. */
export interface ListInSight {
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  readonly isFetchingNextPage: boolean;
  showOlder(): Promise<void>;
  showNewer(): void;
}

/**
 * A list of any length shows one page of the server's at a time, the next in place of the one before: WeChat advises no
 * more than a thousand nodes, and a row has up to thirty.
 */
export function usePageInSight<P>(list: PagedList<P>): ListInSight & { readonly page: P | undefined } {
  const pages = list.data?.pages ?? [];
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, Math.max(0, pages.length - 1));
  if (index !== chosen) setChosen(index);
  const turnTo = (next: number): void => {
    setChosen(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  return {
    page: pages[index],
    hasOlder: index + 1 < pages.length || list.hasNextPage,
    hasNewer: index > 0,
    isFetchingNextPage: list.isFetchingNextPage,
    showOlder: async () => {
      const known = index + 1 < pages.length ? pages : ((await list.fetchNextPage()).data?.pages ?? []);
      if (known.length > index + 1) turnTo(index + 1);
    },
    showNewer: () => turnTo(index - 1),
  };
}
