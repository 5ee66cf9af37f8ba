import { writeWorkbook } from '../../platform/spreadsheet/write-workbook';
import { serveTask } from '../../platform/worker-threads/serve-task';
import { type ProblemFile, packedRows, problemSheets } from './problem-sheets';

/** The thread in which the file of problems is written. */
serveTask(({ pieces, ...file }: ProblemFile) => writeWorkbook(problemSheets(file, packedRows(pieces))));
