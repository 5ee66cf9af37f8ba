import { buffer } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { DomainError } from '../domain-error';

const MAX_ENTRIES = 200;
const END_RECORD = Buffer.from('PK\u0005\u0006', 'latin1');
const END_RECORD_BYTES = 22;

/**
 * The parts of a zip archive by name, unpacked once, counting: what claims to be small and is not, and what never
 * ends, goes no further.
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export async function unpackArchive(file: Buffer, maxUnpackedBytes: number): Promise<ReadonlyMap<string, Buffer>> {
  // One end record, at the very end: two readers can then not see two different archives in one file.
  if (file.lastIndexOf(END_RECORD) !== file.length - END_RECORD_BYTES) throw new DomainError('SPREADSHEET.UNREADABLE');
  const archive = await open(file);
  if (archive.entryCount > MAX_ENTRIES) throw new DomainError('SPREADSHEET.TOO_LARGE');
  return unpackAll(archive, maxUnpackedBytes);
}

function open(file: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error !== null || archive === undefined) reject(new DomainError('SPREADSHEET.UNREADABLE'));
      else resolve(archive);
    });
  });
}

/** Entry by entry; each stream stops by itself when it yields more than its header claims. */
function unpackAll(archive: ZipFile, maxUnpackedBytes: number): Promise<ReadonlyMap<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let claimed = 0;
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new DomainError('SPREADSHEET.UNREADABLE'));
    archive.on('error', refuse);
    archive.on('end', () => resolve(parts));
    archive.on('entry', (entry: Entry) => {
      claimed += entry.uncompressedSize;
      if (claimed > maxUnpackedBytes) {
        reject(new DomainError('SPREADSHEET.TOO_LARGE'));
        return;
      }
      archive.openReadStream(entry, (error, stream) => {
        if (error !== null || stream === undefined) return refuse();
        buffer(stream).then((content) => {
          parts.set(entry.fileName, content);
          archive.readEntry();
        }, refuse);
      });
    });
    archive.readEntry();
  });
}
