import { serveTask } from '../../platform/worker-threads/serve-task';
import { RegisterReader } from '../domain/import/read-register';
import type { FileToRead, ReadSoFar } from './import-kinds';
import { readImportFile } from './read-import-file';

/** The thread in which a register of rooms is read. */
serveTask((file: FileToRead, tell: (soFar: ReadSoFar) => void) =>
  readImportFile(file, (estates, keepRow) => new RegisterReader(estates, keepRow), tell),
);
