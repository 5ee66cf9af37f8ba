import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';

/**
 * Whether the asker holds this very answer already: several tags, `*`, and tags that a compressing proxy has made
 * weak (`W/"…"`) are understood as HTTP says (RFC 9110, 13.1.2).
 *
 * `Cache-Control` is not looked at: a browser adds `no-cache` by itself to whatever a page asks with a tag of its own.
 */
export function isUnchanged({ 'if-none-match': held }: IncomingHttpHeaders, tag: string): boolean {
  return fresh({ 'if-none-match': held }, { etag: tag });
}
