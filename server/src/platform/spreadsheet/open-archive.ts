import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { DomainError } from '../domain-error';

const MAX_ENTRIES = 200;
const END_RECORD = Buffer.from('PK\u0005\u0006', 'latin1');
const END_RECORD_BYTES = 22;

/** The parts of a zip archive by name, each unpacked only when it is asked for. */
export class Archive {
  constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** As the archive claims; a part that has more stops by itself. */
  bytesOf(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0;
  }

  /**
   * Unpacked while it is read.
   * @throws DomainError SPREADSHEET.UNREADABLE when the archive has no such part
   */
  stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    return new Promise((resolve, reject) => {
      const refuse = () => reject(new DomainError('SPREADSHEET.UNREADABLE'));
      if (entry === undefined) return refuse();
      this.file.openReadStream(entry, (error, stream) => {
        if (error !== null || stream === undefined) refuse();
        else resolve(stream);
      });
    });
  }

  /** @throws DomainError SPREADSHEET.UNREADABLE */
  async read(name: string): Promise<Buffer> {
    try {
      return await buffer(await this.stream(name));
    } catch {
      throw new DomainError('SPREADSHEET.UNREADABLE');
    }
  }
}

/**
 * Counts before anything is unpacked: what says that it is too much goes no further, and what claims to be small and is
 * not stops where its claim ends.
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export async function openArchive(file: Buffer, maxUnpackedBytes: number): Promise<Archive> {
  // One end record, at the very end: two readers can then not see two different archives in one file.
  if (file.lastIndexOf(END_RECORD) !== file.length - END_RECORD_BYTES) throw new DomainError('SPREADSHEET.UNREADABLE');
  const archive = await open(file);
  if (archive.entryCount > MAX_ENTRIES) throw new DomainError('SPREADSHEET.TOO_LARGE');
  const entries = await entriesOf(archive);
  const claimed = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (claimed > maxUnpackedBytes) throw new DomainError('SPREADSHEET.TOO_LARGE');
  return new Archive(archive, new Map(entries.map((entry) => [entry.fileName, entry])));
}

function open(file: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error !== null || archive === undefined) reject(new DomainError('SPREADSHEET.UNREADABLE'));
      else resolve(archive);
    });
  });
}

function entriesOf(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    archive.on('error', () => reject(new DomainError('SPREADSHEET.UNREADABLE')));
    archive.on('end', () => resolve(entries));
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.readEntry();
  });
}
