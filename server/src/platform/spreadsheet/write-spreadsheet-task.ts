import { serveTask } from '../worker-threads/serve-task';
import type { WrittenSheet } from './write-spreadsheet';
import { writeWorkbook } from './write-workbook';

/** The thread in which a spreadsheet is written. */
serveTask((sheets: readonly WrittenSheet[]) =>
  writeWorkbook(
    sheets.map(({ name, rows, boldRows }) => ({
      name,
      width: rows.reduce((most, cells) => Math.max(most, cells.length), 1),
      rows: rows.map((cells, at) => ({ cells, isBold: boldRows.includes(at) })),
    })),
  ),
);
