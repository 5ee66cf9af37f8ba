import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { extractText } from 'unpdf';

/** The text of each page, as somebody would copy it out of a reader. */
export async function pagesOfPdf(file: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(file), { mergePages: false });
  return text;
}

/** What a phone reads on each page that carries a code drawn as lines. */
export function codesOnPages(file: Buffer): string[] {
  return contentsOf(file).flatMap((content) => scanned(content) ?? []);
}

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
const RECTANGLE = /(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re/g;
/** Dots per point; enough for a module of two points. */
const SCALE = 4;
const RIM = 40;

function contentsOf(file: Buffer): string[] {
  return [...file.toString('latin1').matchAll(STREAM)].flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

function scanned(content: string): string | null {
  const boxes = [...content.matchAll(RECTANGLE)].map(([, ...numbers]) => numbers.map((text) => Number(text) * SCALE));
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(([x = 0]) => x)) - RIM;
  const top = Math.min(...boxes.map(([, y = 0]) => y)) - RIM;
  const side = Math.ceil(Math.max(...boxes.map(([x = 0, , width = 0]) => x + width)) - left + RIM);
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x = 0, y = 0, width = 0, height = 0] of boxes) {
    for (let row = Math.round(y - top); row < Math.round(y - top + height); row += 1) {
      const start = (row * side + Math.round(x - left)) * 4;
      const end = (row * side + Math.round(x - left + width)) * 4;
      for (let at = start; at < end; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return jsQR(pixels, side, side)?.data ?? null;
}
