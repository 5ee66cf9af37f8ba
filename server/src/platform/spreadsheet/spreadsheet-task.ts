import { serveTask } from '../worker-threads/serve-task';
import { readWorkbook } from './read-workbook';
import { ROSTER_BOUNDS } from './sheet-bounds';

/** The thread in which a spreadsheet is read. */
serveTask(async (file: Uint8Array): Promise<string[][]> => {
  const [first] = await readWorkbook(file, { bounds: ROSTER_BOUNDS, formulas: 'text' });
  return first?.rows ?? [];
});
