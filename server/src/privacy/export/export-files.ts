import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config';

const OWNER_ONLY_FOLDER = 0o700;

/** Archives on the disk, apart from photos: no backup keeps them longer than they are meant to be. */
@Injectable()
export class ExportFiles {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, 'exports');
  }

  /** Where an archive is written before it is whole; what a crash leaves there is written over by the next attempt. */
  async draftOf(exportId: string): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    return `${this.pathOf(exportId)}.${process.pid}.part`;
  }

  /** The finished draft takes its name; answers its size in bytes. */
  async keep(exportId: string, draft: string): Promise<number> {
    await rename(draft, this.pathOf(exportId));
    return (await stat(this.pathOf(exportId))).size;
  }

  /** @throws when there is none */
  async open(exportId: string): Promise<{ readonly bytes: number; readonly content: Readable }> {
    const path = this.pathOf(exportId);
    const { size } = await stat(path);
    return { bytes: size, content: createReadStream(path) };
  }

  /** Nothing happens when it is gone already. */
  async remove(exportId: string): Promise<void> {
    await rm(this.pathOf(exportId), { force: true });
  }

  private pathOf(exportId: string): string {
    return join(this.folder, `${exportId}.zip`);
  }
}
