import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUnchanged } from './is-unchanged';

/**
 * Every JSON answer to a read carries an `ETag`; a page that asks again with `If-None-Match` and would get the very
 * same answer gets `304` and no body. Made of what is sent, so it can never claim that nothing has changed when
 * something has. Answers are personal: no cache but the asking program's own may keep them.
 */
export function serveEntityTags(app: NestFastifyApplication): void {
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onSend', async (request, reply, payload) => {
    const isRead = request.method === 'GET' && request.url.startsWith('/api/') && reply.statusCode === 200;
    if (!isRead || typeof payload !== 'string' || reply.hasHeader('ETag')) return payload;
    const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    reply.header('ETag', tag).header('Cache-Control', 'private, no-store');
    if (!isUnchanged(request.headers, tag)) return payload;
    reply.status(304);
    return null;
  });
}
