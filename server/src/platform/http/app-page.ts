import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FirstViewPhone, type FirstViewPhones, fillFirstView } from './first-view';
import { isUnchanged } from './is-unchanged';

/** The page of the web app at every address inside it, filled with what a person must be able to read at once. */
export class AppPage {
  private readonly logger = new Logger('Http');
  private lastPhones: readonly FirstViewPhone[] = [];

  constructor(
    private readonly webRoot: string,
    private readonly phones: FirstViewPhones,
  ) {}

  async send(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const html = fillFirstView(await readFile(join(this.webRoot, 'index.html'), 'utf8'), await this.phonesNow());
    const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
    reply.header('Cache-Control', 'no-cache').header('ETag', tag);
    if (isUnchanged(request.headers, tag)) reply.status(304).send();
    else reply.status(200).type('text/html; charset=utf-8').send(html);
  }

  /** Who cannot reach the system needs the telephones most: without the database those of before stand there. */
  private async phonesNow(): Promise<readonly FirstViewPhone[]> {
    try {
      this.lastPhones = await this.phones.execute();
    } catch (error) {
      this.logger.warn({ error: String(error) });
    }
    return this.lastPhones;
  }
}
