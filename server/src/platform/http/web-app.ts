import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** The build puts a digest of the content into the names of scripts and styles. */
const DIGEST_IN_NAME = /\.[0-9a-f]{8,}\.\w+$/;

export function hasWebApp(webRoot: string): boolean {
  return existsSync(join(webRoot, 'index.html'));
}

/** Serves the web build of the mini-program at `/`. */
export async function serveWebApp(app: NestFastifyApplication, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
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
  return !isApi && !/\.\w+$/.test(path);
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
