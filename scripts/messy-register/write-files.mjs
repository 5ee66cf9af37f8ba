import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';

/** `2, 7` → `C7` */
export function cellName(column, row) {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row}`;
}

/** Written as it goes, so that a book of fifty thousand rooms needs no more memory than its sheets. */
export async function writeWorkbook(path, sheets) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true });
  for (const { name, rows, merges, hidden, headings } of sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.columns = headings.map((_heading, index) => ({ width: 14, hidden: hidden.includes(index) }));
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(plainValue));
      cells.forEach((cell, index) => {
        if (cell?.format) row.getCell(index + 1).numFmt = cell.format;
      });
    }
    for (const merge of merges) mergeIn(sheet, merge);
    await sheet.commit();
  }
  await workbook.commit();
}

function mergeIn(sheet, merge) {
  if (merge.row) sheet.mergeCells(merge.row, merge.fromColumn + 1, merge.row, merge.toColumn + 1);
  else sheet.mergeCells(merge.from, merge.column + 1, merge.to, merge.column + 1);
}

function plainValue(cell) {
  if (cell === null || typeof cell !== 'object') return cell;
  return cell.formula === undefined ? cell.number : { formula: cell.formula, result: cell.result };
}

/** As another program would save the sheet: `gbk`, or UTF-8 with its mark in front. */
export function writeCsv(path, sheet, encoding) {
  const text = sheet.rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n');
  writeFileSync(path, encoding === 'gbk' ? iconv.encode(text, 'gbk') : `\ufeff${text}`);
}

function csvCell(cell) {
  if (cell === null) return '';
  const value = typeof cell === 'object' ? (cell.number ?? cell.result) : cell;
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
