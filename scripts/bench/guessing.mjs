import { randomBytes, randomInt } from 'node:crypto';
import { ensureBuilt } from '../lib/build.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { runServer } from '../lib/run-server.mjs';
import { demoEnvironment } from '../stand-in/demo-environment.mjs';
import { startStandIn } from '../stand-in/platform.mjs';
import { judge } from './guessing-figures.mjs';
import { newPhone, openTarget } from './guessing-target.mjs';

const DATABASE = 'bench_guessing';
const PAIRS = 800;
/** A password is slow on purpose. */
const PAIRS_OF_PASSWORDS = 200;
const ASKS_OF_ACCOUNT = 3;

const PRINTED = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const IN_LINKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const drawn = (list) => list[randomInt(list.length)];
const anyCode = (length, letters) => Array.from({ length }, () => drawn(letters)).join('');

/** Right but for one place. */
function nearly(code, letters) {
  const at = randomInt(code.length);
  const wrong = drawn([...letters].filter((letter) => letter !== code[at]));
  return code.slice(0, at) + wrong + code.slice(at + 1);
}

const look = (path, key, letters) => (codes) => {
  const known = drawn(codes);
  const of = (code) => ({ path, body: { [key]: code } });
  return [of(nearly(known, letters)), of(anyCode(known.length, letters))];
};

/** Each draws two wrong tries: at what is there, and at what is not. */
const KINDS = {
  /** The telephone of whoever lives there under another name, or the name with another telephone; a room without anybody. */
  roomsAndNames(target) {
    const { householdId, name, phone } = target.registered();
    const halfRight = randomInt(2) === 0 ? { name, phone: newPhone() } : { name: '赵四', phone };
    const ask = (room) => ({
      path: '/api/residency/requests',
      body: { kind: 'owner', ...room },
      token: target.asker(),
    });
    return [ask({ householdId, ...halfRight }), ask({ householdId: target.empty(), name: '赵四', phone: newPhone() })];
  },
  roomCodes(target) {
    const tries = look('/api/residency/room-codes/look', 'code', PRINTED)(target.roomCodes);
    return tries.map((each) => ({ ...each, token: target.wrongAsker() }));
  },
  staffInvitations: ({ staffCodes }) => look('/api/auth/staff-links/look', 'code', IN_LINKS)(staffCodes),
  roomInvitations: ({ roomTokens }) => look('/api/residency/invitations/look', 'token', IN_LINKS)(roomTokens),
  /** A number in the books with a code on its way; one that nobody knows. */
  smsCodes(target) {
    const prove = (phone) => ({ path: '/api/auth/sms', body: { phone, code: anyCode(6, '0123456789') } });
    return [prove(target.awaited()), prove(newPhone())];
  },
  followUpCodes: ({ followUpCodes }) => look('/api/guest-complaints/follow-up', 'code', PRINTED)(followUpCodes),
  accounts(target) {
    const enter = (account) => ({ path: '/api/auth/staff', body: { account, password: anyCode(12, PRINTED) } });
    return [enter(target.accounts()), enter(target.unknownAccounts())];
  },
};

/**
 * 10,000 wrong tries at rooms and names, codes, invitations and accounts, each from another address, over HTTP against a
 * server in production: none may succeed, and neither answer nor time may tell what is there. Times come from this machine.
 */
export async function benchGuessing() {
  await ensureBuilt('server', () => undefined);
  const database = await startPrivateMariadb();
  const outside = await startStandIn();
  const databaseUrl = await database.createDatabase(DATABASE);
  const server = await runServer({
    databaseUrl,
    isSeeded: false,
    env: {
      ...demoEnvironment(outside),
      NODE_ENV: 'production',
      DEMO: 'false',
      APP_SECRET: randomBytes(32).toString('hex'),
      TRUST_PROXY: '127.0.0.1',
    },
  });
  try {
    const accountCount = Math.ceil((2 * PAIRS) / ASKS_OF_ACCOUNT);
    const target = await openTarget({ server, outside, databaseUrl, accountCount });
    const kinds = {};
    for (const kind of Object.keys(KINDS)) kinds[kind] = judge(await tryAll(target, kind));
    return {
      tries: Object.values(kinds).reduce((sum, { tries }) => sum + tries, 0),
      kinds,
      isWithinLimit: Object.values(kinds).every(({ isNothingLearnt }) => isNothingLearnt),
    };
  } finally {
    await server.stop();
    await outside.close();
    await database.stop();
  }
}

/** One after the other, either first, so that whatever else the machine does falls on both alike. */
async function tryAll(target, kind) {
  const tries = [];
  for (let pair = 0; pair < (kind === 'accounts' ? PAIRS_OF_PASSWORDS : PAIRS); pair += 1) {
    const [there, notThere] = KINDS[kind](target);
    const inOrder = [
      { isThere: true, request: there },
      { isThere: false, request: notThere },
    ];
    if (randomInt(2) === 0) inOrder.reverse();
    for (const { isThere, request } of inOrder) {
      const { status, ms, content } = await target.call(request);
      tries.push({ isThere, ms, ...readAnswer(status, content) });
    }
  }
  return tries;
}

/** Without what was asked for and when. */
function readAnswer(status, content) {
  const said = JSON.parse(content.toString());
  const { isBound, code, message } = said;
  const answer = [status, code, message, ...(isBound === undefined ? [] : [`isBound: ${isBound}`])];
  return {
    answer: `${answer.filter((part) => part !== undefined).join(' ')} {${Object.keys(said).sort().join(', ')}}`,
    isSuccess: status < 300 && isBound !== false,
  };
}
