import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { DomainError } from '../domain-error';

/** A roster of hundreds of people unpacks to a few hundred kilobytes. */
const MAX_UNPACKED_BYTES = 8 * 1024 * 1024;
const MAX_ENTRIES = 200;
const END_RECORD = Buffer.from('PK\u0005\u0006', 'latin1');
const END_RECORD_BYTES = 22;
const WORKBOOK_PARTS = ['[Content_Types].xml', 'xl/workbook.xml'];

/**
 * Unpacks a workbook once, counting, before anything reads it: what claims to be small and is not, what never
 * ends, and what is no workbook at all goes no further.
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export async function inspectArchive(file: Buffer): Promise<void> {
  // One end record, at the very end: two readers can then not see two different archives in one file.
  if (file.lastIndexOf(END_RECORD) !== file.length - END_RECORD_BYTES) throw new DomainError('SPREADSHEET.UNREADABLE');
  const archive = await open(file);
  if (archive.entryCount > MAX_ENTRIES) throw new DomainError('SPREADSHEET.TOO_LARGE');
  const names = await unpackAll(archive);
  if (!WORKBOOK_PARTS.every((part) => names.has(part))) throw new DomainError('SPREADSHEET.UNREADABLE');
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
function unpackAll(archive: ZipFile): Promise<Set<string>> {
  const names = new Set<string>();
  let claimed = 0;
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new DomainError('SPREADSHEET.UNREADABLE'));
    archive.on('error', refuse);
    archive.on('end', () => resolve(names));
    archive.on('entry', (entry: Entry) => {
      claimed += entry.uncompressedSize;
      if (claimed > MAX_UNPACKED_BYTES) {
        reject(new DomainError('SPREADSHEET.TOO_LARGE'));
        return;
      }
      names.add(entry.fileName);
      archive.openReadStream(entry, (error, stream) => {
        if (error !== null || stream === undefined) return refuse();
        stream.on('error', refuse);
        stream.on('end', () => archive.readEntry());
        stream.resume();
      });
    });
    archive.readEntry();
  });
}
