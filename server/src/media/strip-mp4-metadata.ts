import { type FileHandle, open } from 'node:fs/promises';
import { type Box, BoxBudget, HEADER_MAX_BYTES, readBox, unreadable } from './domain/mp4-boxes';
import { cleanFragment, cleanMovie, staysAtTheTop } from './domain/mp4-privacy';
import type { ByteSpan } from './domain/mp4-samples';

/** An index (`moov`, `moof`) beyond this belongs to no phone video. */
const INDEX_MAX_BYTES = 4 * 1024 * 1024;
const TIME_LIMIT_MS = 10_000;
const ZEROS = Buffer.alloc(256 * 1024);

/**
 * Empties, in place, whatever of an MP4 or QuickTime file is neither picture nor sound: place, device, hidden tracks.
 * Boxes, depth, memory and time are bounded.
 * @throws DomainError MEDIA.UNREADABLE when the file is no readable video
 */
export async function stripMp4Metadata(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await new Mp4File(file, (await file.stat()).size).strip();
  } finally {
    await file.close();
  }
}

class Mp4File {
  private readonly budget = new BoxBudget();
  private readonly deadline = performance.now() + TIME_LIMIT_MS;

  constructor(
    private readonly file: FileHandle,
    private readonly bytes: number,
  ) {}

  async strip(): Promise<void> {
    const boxes = await this.topBoxes();
    const [movie, ...more] = boxes.filter(({ type }) => type === 'moov');
    const fragments = boxes.filter(({ type }) => type === 'moof');
    if (movie === undefined || more.length > 0) throw unreadable();
    const { emptiedSamples, hasEmptiedTracks } = await this.edit(movie, (index, box) =>
      cleanMovie(index, box, this.budget),
    );
    // Where samples of a track in fragments stand is told elsewhere; no phone writes such a track.
    if (hasEmptiedTracks && fragments.length > 0) throw unreadable();
    for (const fragment of fragments) await this.edit(fragment, (index, box) => cleanFragment(index, box, this.budget));
    for (const box of boxes) if (!staysAtTheTop(box)) await this.empty(box);
    const contents = boxes.filter(({ type }) => type === 'mdat').map(contentSpan);
    for (const span of overlaps(merged(emptiedSamples), contents)) await this.zero(span);
  }

  private async topBoxes(): Promise<Box[]> {
    const boxes: Box[] = [];
    let offset = 0;
    for (;;) {
      const header = await this.read(offset, Math.min(HEADER_MAX_BYTES, this.bytes - offset));
      const box = readBox(header, offset, this.bytes);
      if (box === null) break;
      this.budget.spend();
      boxes.push(box);
      offset += box.size;
    }
    await this.zero({ start: offset, end: this.bytes });
    return boxes;
  }

  private async edit<T>(box: Box, change: (index: Buffer, box: Box) => T): Promise<T> {
    if (box.size > INDEX_MAX_BYTES) throw unreadable();
    const index = await this.read(box.offset, box.size);
    const result = change(index, { ...box, offset: 0 });
    await this.file.write(index, 0, index.length, box.offset);
    return result;
  }

  private async empty(box: Box): Promise<void> {
    await this.file.write('free', box.offset + 4, 'latin1');
    await this.zero(contentSpan(box));
  }

  private async zero({ start, end }: ByteSpan): Promise<void> {
    for (let at = start; at < end; at += ZEROS.length) {
      this.beInTime();
      await this.file.write(ZEROS, 0, Math.min(ZEROS.length, end - at), at);
    }
  }

  private async read(offset: number, length: number): Promise<Buffer> {
    this.beInTime();
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await this.file.read(buffer, 0, length, offset);
    if (bytesRead !== length) throw unreadable();
    return buffer;
  }

  private beInTime(): void {
    if (performance.now() > this.deadline) throw unreadable();
  }
}

function contentSpan({ offset, headerBytes, size }: Box): ByteSpan {
  return { start: offset + headerBytes, end: offset + size };
}

/** Whatever the tables say, no byte is written twice. */
function merged(spans: readonly ByteSpan[]): ByteSpan[] {
  const result: ByteSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}

/** What two lists have in common; both in order and without overlaps of their own. */
function* overlaps(some: readonly ByteSpan[], others: readonly ByteSpan[]): Generator<ByteSpan> {
  for (let [i, j] = [0, 0]; i < some.length && j < others.length; ) {
    const [a, b] = [some[i], others[j]];
    if (a === undefined || b === undefined) return;
    const common = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
    if (common.start < common.end) yield common;
    if (a.end < b.end) i += 1;
    else j += 1;
  }
}
