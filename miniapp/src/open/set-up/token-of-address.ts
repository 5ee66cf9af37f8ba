import { isH5 } from '../../platform/environment';

/** What stands behind the `#` of the printed address; empty where there is none, as in WeChat. Read when it is needed. */
export function tokenOfAddress(): string {
  return isH5 ? window.location.hash.slice(1) : '';
}
