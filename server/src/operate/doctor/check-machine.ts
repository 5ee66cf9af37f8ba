import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../platform/config/config';
import { type DiskRoom, readDiskRoom } from '../../platform/disk/disk-space';
import { bad, type Finding, good, note } from './finding';

const CLOCK = '时钟';
const DISK = '磁盘';
const WEB = '网页';
/** Below this share of the disk it is time to think of a larger one. */
const SCARCE_SHARE = 0.1;
/** Beyond this, promised times would be visibly wrong and second factors refused. */
const MOST_DRIFT_MS = 30_000;
const TIMEOUT_MS = 4000;

/**
 * This machine's clock beside another one: WeChat's, which every installation can ask, else the database's.
 * `databaseAheadMs`: `null` when the database was not reached.
 */
export async function checkClock({ wechat }: Config, databaseAheadMs: number | null): Promise<Finding> {
  const aheadMs = (await askTheWorld(wechat.baseUrl)) ?? databaseAheadMs;
  if (aheadMs === null) return note(CLOCK, '没有可以比对的时间', '连上外网后再查一次，或用 timedatectl 查看');
  return judgeClock(aheadMs);
}

export function judgeClock(aheadMs: number): Finding {
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  if (Math.abs(aheadMs) <= MOST_DRIFT_MS) return good(CLOCK, `相差 ${seconds} 秒以内`);
  return bad(CLOCK, `本机时间${aheadMs > 0 ? '慢' : '快'}了 ${seconds} 秒`, '打开自动校时：timedatectl set-ntp true');
}

/** The `Date` header of any answer, to the second. */
async function askTheWorld(address: string): Promise<number | null> {
  try {
    const { headers } = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const told = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(told) ? null : told - Date.now();
  } catch {
    return null;
  }
}

export function checkWebBuild({ webRoot }: Config): Finding {
  if (existsSync(join(webRoot, 'index.html'))) return good(WEB, '已构建');
  return bad(WEB, `没有网页文件（${webRoot}）`, '构建：npm run build:h5，或用 WEB_ROOT 指到构建结果');
}

export async function checkDisk(config: Config): Promise<Finding> {
  return judgeDisk(await readDiskRoom(config.dataDir), config);
}

export function judgeDisk(
  { freeBytes, totalBytes }: DiskRoom,
  { minFreeDiskBytes, dataDir }: Pick<Config, 'minFreeDiskBytes' | 'dataDir'>,
): Finding {
  const words = `还剩 ${gigabytes(freeBytes)}，共 ${gigabytes(totalBytes)}（${dataDir}）`;
  const remedy = '清理旧日志和多余的备份，或扩大磁盘';
  if (freeBytes < minFreeDiskBytes) return bad(DISK, `${words}，已停收照片`, remedy);
  return freeBytes < totalBytes * SCARCE_SHARE ? note(DISK, words, remedy) : good(DISK, words);
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}
