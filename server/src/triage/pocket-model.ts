import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { PreCompressed } from '../platform/http/accepted-encodings';
import file from './pocket-model.json';

const compressions = { br: promisify(brotliCompress), gzip: promisify(gzip) } satisfies Record<PreCompressed, unknown>;

/** 口袋模型: what a phone judges danger by while it has no network; `npm run triage:train` makes it of the corpus. */
@Injectable()
export class PocketModel {
  private readonly text: Buffer;
  private readonly compressed = new Map<PreCompressed, Promise<Buffer>>();
  /** Quoted, as it stands in a header; another model has another. */
  readonly tag: string;

  constructor() {
    const { figures: _, ...judging } = file;
    this.text = Buffer.from(JSON.stringify(judging));
    this.tag = `"${createHash('sha256').update(this.text).digest('base64url').slice(0, 27)}"`;
  }

  /** Compressed when it is first asked for, off the thread that answers, and then kept. */
  body(encoding: PreCompressed | null): Buffer | Promise<Buffer> {
    if (encoding === null) return this.text;
    const known = this.compressed.get(encoding) ?? compressions[encoding](this.text);
    this.compressed.set(encoding, known);
    return known;
  }
}
