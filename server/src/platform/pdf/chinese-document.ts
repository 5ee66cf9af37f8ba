import { setImmediate } from 'node:timers/promises';
import { lazily } from '../lazily';

export type ChineseDocument = PDFKit.PDFDocument;

/** Nobody prints every day. */
const pdf = lazily(() => require('pdfkit') as typeof import('pdfkit'));

const PACKAGE = '@expo-google-fonts/noto-sans-sc';
/** 思源黑体 (SIL Open Font License): a whole font, so that no name of an estate lacks a sign; only what is used goes into the file. */
const FONTS = {
  regular: `${PACKAGE}/400Regular/NotoSansSC_400Regular.ttf`,
  bold: `${PACKAGE}/700Bold/NotoSansSC_700Bold.ttf`,
} as const;

/** In points: the nearest that printers reach is a foot line. */
export const PAGE_MARGIN = 56;
const FOOT_MARGIN = 24;

/** A half sheet has less to give. */
const MARGIN = { A4: PAGE_MARGIN, A5: 36 } as const;

/** Without pages yet. `title` is what a reader shows for the file. */
export function chineseDocument(title: string, size: keyof typeof MARGIN = 'A4'): ChineseDocument {
  const margins = { top: MARGIN[size], right: MARGIN[size], bottom: FOOT_MARGIN, left: MARGIN[size] };
  const document = new (pdf())({
    size,
    margins,
    autoFirstPage: false,
    lang: 'zh-CN',
    info: { Title: title },
  });
  for (const [name, file] of Object.entries(FONTS)) document.registerFont(name, require.resolve(file));
  return document;
}

/**
 * The file piece by piece, one page drawn per item: never more of it in memory than whoever reads has not taken yet, and
 * between pages the server does other things.
 */
export async function* writePages<Item>(
  document: ChineseDocument,
  items: Iterable<Item>,
  draw: (document: ChineseDocument, item: Item) => void,
): AsyncGenerator<Buffer> {
  for (const item of items) {
    document.addPage();
    draw(document, item);
    for (let piece = document.read(); piece !== null; piece = document.read()) yield piece as Buffer;
    await setImmediate();
  }
  document.end();
  for await (const piece of document) yield piece as Buffer;
}
