import type { DatabaseFacts } from './database-facts';
import { bad, type Finding, good, note } from './finding';

const TOPIC = '保存期限';
/** Once a day, and a day for one that was missed. */
const OLDEST_MS = 48 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const LOOK_AT_WORKER = '后台任务没有在跑：systemctl status yingsheng-worker，再看它的日志';

/** Whether what is kept too long goes every day. */
export function judgeRetention({ retention }: Pick<DatabaseFacts, 'retention'>, now: Date): Finding {
  if (retention === null) return note(TOPIC, '还没有按期限清理过', '后台任务启动后每天自动清理一次');
  const { finishedAt, stuckCount } = retention;
  const ageMs = now.getTime() - finishedAt.getTime();
  if (ageMs > OLDEST_MS) return bad(TOPIC, `最近一次清理是 ${Math.floor(ageMs / DAY_MS)} 天前`, LOOK_AT_WORKER);
  if (stuckCount > 0) {
    return note(
      TOPIC,
      `每天清理，有 ${stuckCount} 件到期了还不能清理`,
      '多半还等着申诉、回访或费用的答复，办完后自动清理；日志里写着 hash chain 的，时间线被人改动过，请保留备份并查明',
    );
  }
  return good(TOPIC, '每天清理');
}
