import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { writtenOut } from './accepted-encodings';

/** The build puts a digest of the content into the names of scripts and styles, and compresses them beforehand. */
const DIGEST_IN_NAME = /\.[0-9a-f]{8,}\.(js|css)(\.br|\.gz)?$/;

export function hasWebApp(webRoot: string): boolean {
  return existsSync(join(webRoot, 'index.html'));
}

/** Serves the files of the web build at `/`; its page is sent by `AppPage`. */
export async function serveWebApp(app: NestFastifyApplication, webRoot: string): Promise<void> {
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRequest', async ({ headers, url }, reply) => {
    if (url.startsWith('/api/')) return;
    const accepted = headers['accept-encoding'];
    if (typeof accepted === 'string') headers['accept-encoding'] = writtenOut(accepted);
    const varies = reply.getHeader('Vary');
    reply.header('Vary', typeof varies === 'string' ? `${varies}, Accept-Encoding` : 'Accept-Encoding');
  });
  await app.register(fastifyStatic, {
    root: webRoot,
    index: false,
    allowedPath: (path) => path !== '/index.html' && !path.endsWith('/'),
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isImmutable = DIGEST_IN_NAME.test(path);
      reply.setHeader('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** An address inside the app (`/pages/home/index`), as opposed to an API call or a missing script. */
export function isAppPage(request: Pick<FastifyRequest, 'method' | 'url'>): boolean {
  const path = request.url.split('?')[0] ?? '';
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const isApi = path === '/api' || path.startsWith('/api/');
  return !isApi && (path === '/index.html' || !/\.\w+$/.test(path));
}

/** Digests of the inline scripts of the app's page, so that the content policy can allow these and no others. */
export function inlineScriptHashes(webRoot: string): string[] {
  if (!hasWebApp(webRoot)) return [];
  const html = readFileSync(join(webRoot, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  return scripts.map((script) => {
    const digest = createHash('sha256')
      .update(script[1] ?? '')
      .digest('base64');
    return `'sha256-${digest}'`;
  });
}
