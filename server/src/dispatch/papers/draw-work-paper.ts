import type { PaperSize } from '@yingsheng/shared/api/work-paper';
import type { ChineseDocument } from '../../platform/pdf/chinese-document';
import { drawQrCode } from '../../platform/pdf/draw-qr-code';
import type { PaperWords } from './paper-words';

const INK = '#17211f';
const GREY = '#51605c';

/** In points. */
interface Measures {
  readonly text: number;
  readonly title: number;
  readonly code: number;
  readonly label: number;
  readonly line: number;
  readonly blankLines: number;
}

const MEASURES: Readonly<Record<PaperSize, Measures>> = {
  A4: { text: 11, title: 22, code: 96, label: 64, line: 26, blankLines: 4 },
  A5: { text: 9.5, title: 17, code: 72, label: 54, line: 21, blankLines: 3 },
};

export interface PrintedOrder {
  readonly words: PaperWords;
  readonly size: PaperSize;
  /** What its code opens. */
  readonly link: string;
}

/** One page, and more where somebody wrote much. */
export function drawWorkPaper(document: ChineseDocument, { words, size, link }: PrintedOrder): void {
  const measures = MEASURES[size];
  drawHead(document, words, link, measures);
  document.font('regular').fontSize(measures.text).fillColor(INK);
  for (const [label, value] of words.facts) drawFact(document, label, value, measures);
  for (const [heading, text] of words.texts) drawText(document, heading, text, measures);
  drawMaterials(document, words, measures);
  drawChoices(document, words.choices, measures);
  drawSignatures(document, words, measures);
}

function drawHead(document: ChineseDocument, words: PaperWords, link: string, { title, text, code }: Measures): void {
  const { left, top } = document.page.margins;
  const width = widthOf(document) - code - 12;
  drawQrCode(document, link, { x: left + width + 12, y: top, size: code });
  document.font('regular').fontSize(text).fillColor(GREY).text(words.estateName, left, top, { width });
  document.font('bold').fontSize(title).fillColor(INK).text(words.title, { width });
  document.fontSize(text).text(words.number, { width });
  document.font('regular').fillColor(GREY).text(words.printed, { width });
  document.x = left;
  document.y = Math.max(document.y, top + code) + 10;
}

function drawFact(document: ChineseDocument, label: string, value: string, { label: labelWidth }: Measures): void {
  const { left } = document.page.margins;
  const top = document.y;
  document.fillColor(GREY).text(label, left, top, { width: labelWidth });
  const under = document.y;
  document.fillColor(INK).text(value, left + labelWidth, top, { width: widthOf(document) - labelWidth, lineGap: 2 });
  document.y = Math.max(under, document.y);
  document.x = left;
}

function drawText(document: ChineseDocument, heading: string, text: string, { text: fontSize }: Measures): void {
  document.moveDown(0.5).font('bold').fontSize(fontSize).fillColor(INK).text(heading);
  document.font('regular').text(text, { width: widthOf(document), lineGap: 2 });
}

/** What is known, then lines to write on: 材料 数量 单价 金额. */
function drawMaterials(document: ChineseDocument, { materials }: PaperWords, measures: Measures): void {
  keepTogether(document, measures.line * (measures.blankLines + 1));
  document.moveDown(0.5).font('bold').text('材料（名称、数量、单价、金额）');
  document.font('regular');
  for (const [note, amount] of materials) drawText(document, '', `${note}　${amount}`, measures);
  for (let line = 0; line < measures.blankLines; line += 1) drawRule(document, measures.line);
}

function drawChoices(document: ChineseDocument, choices: readonly string[], { line }: Measures): void {
  if (choices.length === 0) return;
  keepTogether(document, line * (choices.length + 1));
  document.moveDown(0.6).font('bold').text('业主意见').font('regular');
  for (const choice of choices) {
    const { x, y } = document;
    document.rect(x, y + 2, 9, 9).stroke(INK);
    document.text(choice, x + 15, y);
    document.x = x;
    document.moveDown(0.3);
  }
}

function drawSignatures(document: ChineseDocument, { signatures }: PaperWords, { line }: Measures): void {
  keepTogether(document, line * 2);
  const { left } = document.page.margins;
  const width = widthOf(document) / signatures.length;
  const top = document.y + line;
  signatures.forEach((label, index) => {
    const x = left + index * width;
    document.text(label, x, top, { width, lineBreak: false });
    const from = x + document.widthOfString(label) + 6;
    document
      .moveTo(from, top + line / 2)
      .lineTo(x + width - 8, top + line / 2)
      .stroke(GREY);
  });
}

function drawRule(document: ChineseDocument, height: number): void {
  const { left } = document.page.margins;
  document.y += height;
  document
    .moveTo(left, document.y)
    .lineTo(left + widthOf(document), document.y)
    .stroke(GREY);
}

/** What is to be signed stands under what it is about. */
function keepTogether(document: ChineseDocument, height: number): void {
  const { page } = document;
  if (document.y + height > page.height - page.margins.bottom) document.addPage();
}

function widthOf({ page }: ChineseDocument): number {
  return page.width - page.margins.left - page.margins.right;
}
