import { Agent, request } from 'node:http';
import mysql from 'mysql2/promise';
import { ensureBuilt } from '../lib/build.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { runServer } from '../lib/run-server.mjs';
import { keepBusy, summarise } from './measure.mjs';
import { newKey, repeatable } from './statements.mjs';

const RATIO_LIMIT = 0.45;
const CONNECTIONS = [10, 50];
const ROUNDS = 2;
const SECONDS_PER_ROUND = 6;
const WARM_UP_SECONDS = 3;
const DATABASE = 'bench_submit';
/** Numbers are reserved in blocks of 20: this many consecutive submissions hold everything in its true share. */
const SAMPLES = 20;

/** Sends one JSON request on a kept connection; rejects unless the answer is a success. */
function send(agent, baseUrl, path, { token, key, body }) {
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  if (token) headers.authorization = `Bearer ${token}`;
  if (key) headers['idempotency-key'] = key;
  return new Promise((settle, reject) => {
    const call = request(new URL(path, baseUrl), { agent, method: body ? 'POST' : 'GET', headers }, (answer) => {
      let received = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        received += chunk;
      });
      answer.on('end', () => {
        if (answer.statusCode >= 300) reject(new Error(`${path} answered ${answer.statusCode}: ${received}`));
        else settle(JSON.parse(received));
      });
    });
    call.on('error', reject);
    call.end(text);
  });
}

/** Signs in as the demo resident; answers with the function that submits one complaint in her name. */
async function residentOf(baseUrl, agent) {
  const session = await send(agent, baseUrl, '/api/auth/demo', { body: { persona: 'resident-lin' } });
  const headers = { authorization: `Bearer ${session.accessToken}` };
  const me = await (await fetch(`${baseUrl}/api/me`, { headers })).json();
  const [home] = me.homes;
  const body = {
    estateId: home.estateId,
    text: '厨房水槽下面接口滴水，已经用盆接着，请派师傅来看看。',
    place: { householdId: home.householdId },
    desiredOutcomes: ['repair'],
    contactPreference: 'message',
    isConfidential: false,
    mediaIds: [],
  };
  return () => send(agent, baseUrl, '/api/complaints', { token: session.accessToken, key: newKey(), body });
}

/** The statements that the server issued while `work` ran, in order, as its database saw them. */
async function statementsDuring(admin, work) {
  await admin.query("SET GLOBAL log_output = 'TABLE'");
  await admin.query('TRUNCATE mysql.general_log');
  await admin.query('SET GLOBAL general_log = ON');
  await work();
  await admin.query('SET GLOBAL general_log = OFF');
  const [rows] = await admin.query(
    `SELECT CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log
     WHERE command_type IN ('Query', 'Execute') AND thread_id <> CONNECTION_ID() ORDER BY event_time`,
  );
  return rows.map(({ text }) => text);
}

async function takeSamples(admin, submit) {
  const samples = [];
  while (samples.length < SAMPLES) samples.push(await statementsDuring(admin, submit));
  return samples;
}

const shortest = (samples) => samples.reduce((least, sample) => (sample.length < least.length ? sample : least));

async function rawClient(port) {
  const connections = [];
  for (let index = 0; index < Math.max(...CONNECTIONS); index += 1) {
    const connection = await mysql.createConnection({
      host: '127.0.0.1',
      port,
      user: 'root',
      database: DATABASE,
      charset: 'utf8mb4',
      timezone: 'Z',
    });
    await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    connections.push(connection);
  }
  return {
    /** Sends the statements; like the server, begins again when the database chose this one to break a deadlock. */
    run: async (worker, makeStatements) => {
      for (;;) {
        try {
          for (const statement of makeStatements()) await connections[worker].query(statement);
          return;
        } catch (error) {
          if (error.code !== 'ER_LOCK_DEADLOCK') throw error;
          await connections[worker].query('ROLLBACK');
        }
      }
    },
    close: () => Promise.all(connections.map((connection) => connection.end())),
  };
}

async function compare(connections, submit, replay) {
  const http = [];
  const raw = [];
  await keepBusy(connections, WARM_UP_SECONDS, submit);
  for (let round = 0; round < ROUNDS; round += 1) {
    http.push(await keepBusy(connections, SECONDS_PER_ROUND, submit));
    raw.push(await keepBusy(connections, SECONDS_PER_ROUND, replay));
  }
  const measured = { http: summarise(http), raw: summarise(raw) };
  return { connections, ...measured, ratio: Number((measured.http.perSecond / measured.raw.perSecond).toFixed(3)) };
}

/** Full submissions over HTTP beside the same statements sent by mysql2 alone, with durable commits. */
export async function benchSubmit() {
  await ensureBuilt('server', (text) => console.error(text));
  const database = await startPrivateMariadb({ fromPort: 33168, isDurable: true });
  const agent = new Agent({ keepAlive: true, maxSockets: Math.max(...CONNECTIONS) });
  let server = null;
  let raw = null;
  let admin = null;
  try {
    server = await runServer({
      fromPort: 3168,
      databaseUrl: await database.createDatabase(DATABASE),
      env: {
        WORKER: 'off',
        LOG_LEVEL: 'silent',
        RATE_LIMIT_PER_MINUTE: '1000000',
        RATE_LIMIT_PER_ADDRESS_PER_MINUTE: '1000000',
      },
    });
    admin = await mysql.createConnection({ host: '127.0.0.1', port: database.port, user: 'root' });
    const submit = await residentOf(server.url, agent);
    for (let warmUp = 0; warmUp < 20; warmUp += 1) await submit();
    const samples = await takeSamples(admin, submit);
    const templates = samples.map((sample, index) => repeatable(sample, samples[(index + 1) % samples.length]));
    let turn = 0;
    const nextStatements = () => {
      turn += 1;
      return templates[turn % templates.length]();
    };
    raw = await rawClient(database.port);
    const replay = (worker) => raw.run(worker, nextStatements);
    const results = [];
    for (const connections of CONNECTIONS) results.push(await compare(connections, submit, replay));
    const [[settings]] = await admin.query(
      'SELECT VERSION() AS version, @@innodb_flush_log_at_trx_commit AS flush, @@sync_binlog AS syncBinlog',
    );
    const ratio = results[0].ratio;
    return {
      name: 'submit',
      database: settings.version,
      innodbFlushLogAtTrxCommit: settings.flush,
      syncBinlog: settings.syncBinlog,
      statementsPerSubmission: samples.reduce((sum, sample) => sum + sample.length, 0) / samples.length,
      statements: shortest(samples).map((text) => text.replace(/\s+/g, ' ').slice(0, 60)),
      results,
      limit: { connections: CONNECTIONS[0], ratio: RATIO_LIMIT },
      isWithinLimit: ratio >= RATIO_LIMIT,
    };
  } finally {
    agent.destroy();
    await raw?.close();
    await admin?.end();
    await server?.stop();
    await database.stop();
  }
}
