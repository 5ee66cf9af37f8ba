import type { FileToRead } from '../../../directory/import/import-kinds';
import { readImportFile } from '../../../directory/import/read-import-file';
import { serveTask } from '../../../platform/worker-threads/serve-task';
import { readStaff } from '../../domain/read-staff';

/** The thread in which a list of colleagues is read. */
serveTask((file: FileToRead) => readImportFile(file, readStaff));
