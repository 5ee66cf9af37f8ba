import type { FileToRead, ReadSoFar } from '../../../directory/import/import-kinds';
import { readImportFile } from '../../../directory/import/read-import-file';
import { serveTask } from '../../../platform/worker-threads/serve-task';
import { StaffReader } from '../../domain/read-staff';

/** The thread in which a list of colleagues is read. */
serveTask((file: FileToRead, tell: (soFar: ReadSoFar) => void) =>
  readImportFile(file, (estates, keepRow) => new StaffReader(estates, keepRow), tell),
);
