import { type LetterFacts, type LetterWords, letterWords } from '@yingsheng/shared/people/room-letter.zh';
import { shownCode } from '@yingsheng/shared/printed-code';
import { type ChineseDocument, PAGE_MARGIN } from '../../platform/pdf/chinese-document';
import { drawQrCode } from '../../platform/pdf/draw-qr-code';

/** Everything in points. */
const QR_SIZE = 132;
const BOX_PADDING = 18;
const BOX_HEIGHT = QR_SIZE + 2 * BOX_PADDING;
/** Of the foot line, above the edge of the page. */
const FOOT = 40;
const FOOT_LINE = 14;
const GREY = '#51605c';
const INK = '#17211f';
const TEXT = { lineGap: 5 } as const;

export interface Letter extends LetterFacts {
  readonly code: string;
  /** Among those that are printed together, from 1. */
  readonly number: number;
  readonly count: number;
}

/** One page. */
export function drawLetter(document: ChineseDocument, letter: Letter): void {
  const words = letterWords(letter);
  document.fillColor(INK);
  document.font('bold').fontSize(22).text(words.title, PAGE_MARGIN, PAGE_MARGIN, { align: 'center' });
  document.moveDown(0.6).fontSize(13).text(words.address, TEXT);
  document.font('regular').fontSize(12).moveDown(0.3);
  for (const paragraph of words.paragraphs) document.text(paragraph, { ...TEXT, indent: 24 });
  drawBox(document, letter, words);
  document.font('regular').fontSize(12).fillColor(INK);
  for (const step of words.steps) document.text(step, { ...TEXT, paragraphGap: 3 });
  document.moveDown(0.3).text(words.closing, TEXT);
  document.moveDown(1).text(words.from, { align: 'right' }).text(words.day, { align: 'right' });
  drawFoot(document, letter);
}

function drawBox(document: ChineseDocument, { code, page }: Letter, { codeLabel, codeHint }: LetterWords): void {
  const top = document.y + 10;
  const width = document.page.width - 2 * PAGE_MARGIN;
  document.roundedRect(PAGE_MARGIN, top, width, BOX_HEIGHT, 8).stroke(GREY);
  const inner = { x: PAGE_MARGIN + BOX_PADDING, y: top + BOX_PADDING };
  drawQrCode(document, `${page}#${code}`, { ...inner, size: QR_SIZE });
  const left = inner.x + QR_SIZE + 2 * BOX_PADDING;
  const textWidth = PAGE_MARGIN + width - BOX_PADDING - left;
  document.font('regular').fontSize(13).fillColor(GREY).text(codeLabel, left, inner.y, { width: textWidth });
  document.font('bold').fontSize(28).fillColor(INK);
  document.text(shownCode(code), left, inner.y + 26, { width: textWidth, characterSpacing: 2 });
  document.font('regular').fontSize(10).fillColor(GREY);
  document.text(codeHint, left, inner.y + 80, { width: textWidth, lineGap: 3 });
  document.x = PAGE_MARGIN;
  document.y = top + BOX_HEIGHT + 14;
}

/** For whoever hands them out. */
function drawFoot(document: ChineseDocument, { estateName, placeText, number, count }: Letter): void {
  const place = { lineBreak: false, height: FOOT_LINE, ellipsis: true, width: document.page.width - 2 * PAGE_MARGIN };
  document.fontSize(9).fillColor(GREY);
  const words = `第 ${number} 封，共 ${count} 封 · ${estateName} ${placeText}`;
  document.text(words, PAGE_MARGIN, document.page.height - FOOT, place);
}
