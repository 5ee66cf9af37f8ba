import { serveTask } from '../../platform/worker-threads/serve-task';
import { readRegister } from '../domain/import/read-register';
import type { FileToRead } from './import-kinds';
import { readImportFile } from './read-import-file';

/** The thread in which a register of rooms is read. */
serveTask((file: FileToRead) => readImportFile(file, readRegister));
