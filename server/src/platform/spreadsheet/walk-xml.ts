import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { DomainError } from '../domain-error';

/** The parts of a workbook nest less than ten deep. */
const MAX_DEPTH = 64;

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Names come without their prefix. Whoever has seen enough throws. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a part from front to back and keeps nothing of it. Declared entities are refused unread: what they would
 * unfold to has no end.
 * @throws DomainError SPREADSHEET.UNREADABLE, and what the visitor throws
 */
export async function walkXml(part: AsyncIterable<Buffer>, visitor: XmlVisitor): Promise<void> {
  const parser = parserFor(visitor);
  const decoder = new StringDecoder('utf8');
  try {
    for await (const chunk of part) parser.write(decoder.write(chunk));
    parser.write(decoder.end());
    parser.close();
  } catch (error) {
    // A part that cannot be unpacked to its end.
    throw error instanceof DomainError ? error : new DomainError('SPREADSHEET.UNREADABLE');
  }
}

function parserFor(visitor: XmlVisitor): SaxesParser {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse();
    visitor.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close?.(localName(name));
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  return parser;
}

function refuse(): never {
  throw new DomainError('SPREADSHEET.UNREADABLE');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
