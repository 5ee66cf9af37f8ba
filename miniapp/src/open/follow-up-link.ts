import { isH5 } from '../platform/environment';

/**
 * Behind `#`, which no browser sends on: the code stands in nobody's records of addresses. `null` in WeChat, whose
 * pages have no address.
 */
export function followUpLink(code: string): string | null {
  return isH5 ? `${window.location.origin}/open/follow-up/index#${code}` : null;
}

/** The code of the link that this page was opened by; empty without one. */
export function codeOfLink(): string {
  return isH5 ? decodeURIComponent(window.location.hash.slice(1)) : '';
}
