import { explainStartFailure, StartUpError } from '../platform/start-up-error';
import { databaseFailure, placeOf } from './database-failure';
import { codeOf } from './doctor/finding';

const FULL = ['ENOSPC', 'EDQUOT'];
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS'];

/** A failed backup or restore in one sentence with what to do; the stack only where the cause is not known. */
export function explainFailure(error: unknown, databaseUrl: string | null): string {
  if (error instanceof StartUpError) return error.chinese ?? error.message;
  const code = codeOf(error);
  const { path } = error as NodeJS.ErrnoException;
  if (FULL.includes(code)) return '磁盘满了。请清出空间（旧日志、多余的备份），或把 BACKUP_DIR 换到别的盘，再试一次。';
  if (FORBIDDEN.includes(code) && path !== undefined) {
    return `没有权限读写 ${path}（${code}）。请核对它的所有者；装好的系统请用 sudo yingsheng 来运行。`;
  }
  const known = databaseFailure(code);
  if (known === null || databaseUrl === null) return explainStartFailure(error);
  return `数据库${known.cause}（${placeOf(databaseUrl)}，${code}）。${known.remedy}。`;
}
