import assert from 'node:assert/strict';
import { freePort } from '../lib/free-port.mjs';
import { seedEntry, serverEntry } from '../lib/paths.mjs';
import { run, until } from './processes.mjs';

/**
 * The built server with the demo in `settings.DATABASE_URL`, until `processes` are stopped. `host`: an address of this
 * machine at which it is asked.
 */
export async function startDemo(processes, settings, host = '127.0.0.1') {
  const port = await freePort(38100);
  const url = `http://${host}:${port}`;
  const all = {
    NODE_ENV: 'development',
    HOST: host,
    PORT: String(port),
    PUBLIC_BASE_URL: url,
    APP_SECRET: 'of the test, long enough to be one',
    LOG_LEVEL: 'fatal',
    ...settings,
  };
  const seeded = run(process.execPath, [seedEntry], all);
  assert.equal(seeded.status, 0, seeded.output);
  processes.start(process.execPath, [serverEntry], all);
  /** What the readiness says; it is asked with 200 only. */
  const ready = async () => {
    const answer = await fetch(`${url}/api/health/ready`);
    assert.equal(answer.status, 200);
    return answer.json();
  };
  await until('the server is ready', async () => (await ready()).status === 'ready');
  return { url, settings: all, ready };
}
