import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Digested {
  readonly bytes: number;
  readonly sha256: string;
}

/** Passes bytes on and remembers their number and digest. */
export class DigestingStream extends Transform {
  private readonly hash: Hash = createHash('sha256');
  private bytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length;
    this.hash.update(chunk);
    done(null, chunk);
  }

  /** Once, after the end. */
  result(): Digested {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

export async function digestFile(path: string): Promise<Digested> {
  const digesting = new DigestingStream();
  digesting.resume();
  await pipeline(createReadStream(path), digesting);
  return digesting.result();
}
