import type { Readable } from 'node:stream';

/** Inclusive byte positions, as in an HTTP Range header. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes of photos and videos live. Keys are ours, never a name that a person chose. */
export abstract class ObjectStorage {
  /** Moves a finished local file to `key`; afterwards `path` no longer belongs to the caller. */
  abstract putFile(key: string, path: string): Promise<void>;
  abstract put(key: string, content: Buffer): Promise<void>;
  /** Nothing happens when it is gone already. */
  abstract remove(key: string): Promise<void>;
  /** Throws when the key is unknown. */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;
  /** Size in bytes; throws when the key is unknown. */
  abstract size(key: string): Promise<number>;
}
