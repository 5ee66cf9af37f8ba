import { isH5 } from '../../platform/environment';
import { type ComplaintFilters, filtersToQuery } from './filters';

/**
 * Keeps the filters in the browser's address without a new history entry, so that reload and a sent link
 * show the same list. The history state stays as it is: the router finds its page by it.
 */
export function keepInAddress(filters: ComplaintFilters): void {
  if (!isH5) return;
  const query = filtersToQuery(filters);
  const address = `${window.location.pathname}${query === '' ? '' : `?${query}`}`;
  window.history.replaceState(window.history.state, '', address);
}
