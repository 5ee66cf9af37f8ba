import type { Config } from '../../platform/config/config';
import type { Environment } from '../../platform/config/env-reader';
import { loadConfig } from '../../platform/config/load-config';
import { StartUpError } from '../../platform/start-up-error';
import { checkBackups } from './check-backups';
import { checkDatabase } from './check-database';
import { checkClock, checkDisk, checkWebBuild } from './check-machine';
import { checkOutside } from './check-outside';
import { checkPublicAddress, judgeProxies } from './check-public-address';
import { judgeRetention } from './check-retention';
import type { DatabaseFacts } from './database-facts';
import { bad, type Finding, good, note } from './finding';

const TOPIC = '配置';

/** Everything an installation needs, looked at without changing it. What is ill does not hide the rest. */
export async function examine(env: Environment): Promise<Finding[]> {
  const config = readConfig(env);
  if ('topic' in config) return [config];
  const [database, outside, address] = await Promise.all([
    checkDatabase(config),
    checkOutside(config),
    checkPublicAddress(config),
  ]);
  const clock = await checkClock(config, database.facts?.aheadMs ?? null);
  return [
    judgeMode(config),
    ...database.findings,
    await checkDisk(config),
    ...(hasTables(database.facts) ? [judgeRetention(database.facts, new Date())] : []),
    checkBackups(config, new Date()),
    clock,
    checkWebBuild(config),
    address,
    judgeProxies(config),
    ...outside,
  ];
}

/** Whether there is anything to be kept too long. */
function hasTables(facts: DatabaseFacts | null): facts is DatabaseFacts {
  return facts !== null && facts.migrations !== null;
}

function readConfig(env: Environment): Config | Finding {
  try {
    return loadConfig(env);
  } catch (error) {
    if (!(error instanceof StartUpError)) throw error;
    return bad(TOPIC, error.chinese ?? error.message, '改正这一项（各项的含义见 README 的“配置”），再查一次');
  }
}

function judgeMode({ isProduction, isDemo, worker }: Config): Finding {
  if (isDemo) return note(TOPIC, '演示环境，谁都能以任何身份进入', '正式使用请设 NODE_ENV=production');
  const work = { inline: '后台任务在同一进程', only: '本进程只做后台任务', off: '后台任务在另一个进程' }[worker];
  return good(TOPIC, `${isProduction ? '正式环境' : '开发环境'}，${work}`);
}
