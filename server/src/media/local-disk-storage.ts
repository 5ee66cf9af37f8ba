import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { type ByteRange, ObjectStorage } from './ports/object-storage';

/** Object storage on the local disk, below one folder. */
export class LocalDiskStorage extends ObjectStorage {
  constructor(private readonly root: string) {
    super();
  }

  async putFile(key: string, path: string): Promise<void> {
    await rename(path, await this.prepare(key));
  }

  async put(key: string, content: Buffer): Promise<void> {
    await writeFile(await this.prepare(key), content);
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const path = this.pathOf(key);
    await stat(path);
    return createReadStream(path, range);
  }

  async size(key: string): Promise<number> {
    return (await stat(this.pathOf(key))).size;
  }

  private async prepare(key: string): Promise<string> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    return path;
  }

  private pathOf(key: string): string {
    const root = resolve(this.root);
    const path = join(root, key);
    if (!path.startsWith(root + sep)) throw new Error(`storage key leaves the storage folder: ${key}`);
    return path;
  }
}
