/** MP4 files as small as they can be: all that the server looks at is there, of pictures only the bytes they stand in. */

export function box(type: string, ...content: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + body.length, 0);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, body]);
}

/** A box whose length stands in the 64 bits behind its type. */
export function longBox(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32BE(1, 0);
  header.write(type, 4, 'latin1');
  header.writeBigUInt64BE(BigInt(16 + content.length), 8);
  return Buffer.concat([header, content]);
}

/** A table: version and flags, then 32-bit numbers. */
function table(type: string, ...numbers: readonly number[]): Buffer {
  const body = Buffer.alloc(4 + 4 * numbers.length);
  numbers.forEach((number, index) => void body.writeUInt32BE(number, 4 + 4 * index));
  return box(type, body);
}

export interface TrackOptions {
  /** `vide`, `soun`, or what else cameras write along. */
  readonly handler: string;
  /** Where its only chunk stands in the file. */
  readonly at: number;
  readonly sampleSizes: readonly number[];
  readonly extra?: readonly Buffer[];
}

export function track({ handler, at, sampleSizes, extra = [] }: TrackOptions): Buffer {
  const samples = box(
    'stbl',
    table('stsz', 0, sampleSizes.length, ...sampleSizes),
    table('stsc', 1, 1, sampleSizes.length, 1),
    table('stco', 1, at),
  );
  const media = box('mdia', box('hdlr', Buffer.alloc(8), handler, Buffer.alloc(13)), box('minf', samples));
  return box('trak', box('tkhd', Buffer.alloc(84)), media, ...extra);
}

const FILE_TYPE = box('ftyp', 'isom\0\0\0\0isommp42');
const CONTENT_AT = FILE_TYPE.length + 8;

export interface VideoOptions {
  /** Bytes of the pictures. */
  readonly pictures?: string;
  /** Bytes of a further track, and what it calls itself. */
  readonly further?: { readonly handler: string; readonly samples: readonly string[] };
  readonly inMovie?: readonly Buffer[];
  readonly inTrack?: readonly Buffer[];
  readonly beside?: readonly Buffer[];
}

export function smallVideo(options: VideoOptions = {}): Buffer {
  const { pictures = 'pictures', further, inMovie = [], inTrack = [], beside = [] } = options;
  const picture = track({ handler: 'vide', at: CONTENT_AT, sampleSizes: [pictures.length], extra: inTrack });
  const others =
    further === undefined
      ? []
      : [
          track({
            handler: further.handler,
            at: CONTENT_AT + pictures.length,
            sampleSizes: further.samples.map(({ length }) => length),
          }),
        ];
  return Buffer.concat([
    FILE_TYPE,
    box('mdat', pictures, ...(further?.samples ?? [])),
    box('moov', box('mvhd', Buffer.alloc(100)), picture, ...others, ...inMovie),
    ...beside,
  ]);
}
