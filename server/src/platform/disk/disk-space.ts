import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';

export interface DiskRoom {
  /** What our user may still write. */
  readonly freeBytes: number;
  readonly totalBytes: number;
}

export async function readDiskRoom(folder: string): Promise<DiskRoom> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/** The disk that photos, and with SQLite the database, are written to. */
@Injectable()
export class DiskSpace {
  constructor(private readonly config: Config) {}

  room(): Promise<DiskRoom> {
    return readDiskRoom(this.config.dataDir);
  }

  /** Whether what is left is kept for the database: then no photo is taken. */
  async isShort(): Promise<boolean> {
    const { freeBytes } = await this.room();
    return freeBytes < this.config.minFreeDiskBytes;
  }
}
