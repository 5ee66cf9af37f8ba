import { replaceAddress } from './back';
import { isH5 } from './environment';

/**
 * Keeps what a page shows in the browser's address without a new history entry, so that reload and a sent
 * link show the same. The history state stays as it is: the router finds its page by it.
 */
export function keepInAddress(query: string): void {
  if (!isH5) return;
  const address = `${window.location.pathname}${query === '' ? '' : `?${query}`}`;
  replaceAddress(address);
}
