import { lazily } from '../lazily';
import type { ChineseDocument } from './chinese-document';

const codes = lazily(() => require('qrcode') as typeof import('qrcode'));

interface Square {
  readonly x: number;
  readonly y: number;
  /** In points, without the empty rim that scanners need. */
  readonly size: number;
}

/** An address to scan, drawn as lines of the page: sharp at any size and a fraction of a picture's bytes. */
export function drawQrCode(document: ChineseDocument, address: string, { x, y, size }: Square): void {
  const { modules } = codes().create(address, { errorCorrectionLevel: 'M' });
  const module = size / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column > start) document.rect(x + start * module, y + row * module, (column - start) * module, module);
    }
  }
  document.fill('#000000');
}
