import { serveTask } from '../worker-threads/serve-task';
import { readWorkbook } from './read-workbook';
import { ROSTER_BOUNDS } from './sheet-bounds';

/** The thread in which a spreadsheet is read: its rows, every one as wide as the widest. */
serveTask(async (file: Uint8Array): Promise<string[][]> => {
  const rows: string[][] = [];
  let width = 0;
  await readWorkbook(
    file,
    { bounds: ROSTER_BOUNDS, formulas: 'text' },
    {
      open: () => undefined,
      row: (cells) => {
        rows.push([...cells]);
        width = Math.max(width, cells.length);
      },
      close: () => undefined,
    },
  );
  for (const cells of rows) while (cells.length < width) cells.push('');
  return rows;
});
