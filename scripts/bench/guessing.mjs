import { randomBytes, randomInt } from 'node:crypto';
import { ensureBuilt } from '../lib/build.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { runServer } from '../lib/run-server.mjs';
import { demoEnvironment } from '../stand-in/demo-environment.mjs';
import { startStandIn } from '../stand-in/platform.mjs';
import { judge } from './guessing-figures.mjs';
import { callerOf, newPhone, openTarget, setUpBody, setUpTokenOf } from './guessing-target.mjs';

const DATABASE = 'bench_guessing';
const PAIRS = 800;
/** A password is slow on purpose. */
const PAIRS_OF_PASSWORDS = 200;
/** Of one person, before they have to wait. */
const WRONG_CODES_OF_ACCOUNT = 4;
const ROOM_CODE_KINDS = 3;

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

/** What was good once, and what never was. */
const spent = (path, key, letters) => (codes) => {
  const known = drawn(codes);
  const of = (code) => ({ path, body: { [key]: code } });
  return [of(known), of(anyCode(known.length, letters))];
};

const enter = (account) => ({ path: '/api/auth/staff', body: { account, password: anyCode(12, PRINTED) } });
const withToken = (tries, nextToken) => tries.map((each) => ({ ...each, token: nextToken() }));
const ROOM_CODE = '/api/residency/room-codes/look';
const STAFF_LINK = '/api/auth/staff-links/look';
const ROOM_LINK = '/api/residency/invitations/look';
const DIGITS = '0123456789';

/** Before there is a company. */
const SET_UP_KINDS = {
  setUpTokens({ token }) {
    const tries = [nearly(token, IN_LINKS), anyCode(token.length, IN_LINKS)];
    return tries.map((each) => ({ path: '/api/set-up', body: setUpBody(each) }));
  },
};

/** Each draws two wrong tries: at what is there, and at what is not. */
const KINDS = {
  /** A number with a code on its way; one without. */
  smsCodes(target) {
    const prove = (phone) => ({ path: '/api/auth/sms', body: { phone, code: anyCode(6, DIGITS) } });
    return [prove(target.strangers[target.pair]), prove(newPhone())];
  },
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
  roomCodes: (target) => withToken(look(ROOM_CODE, 'code', PRINTED)(target.roomCodes), target.wrongAsker),
  usedRoomCodes: (target) => withToken(spent(ROOM_CODE, 'code', PRINTED)(target.usedRoomCodes), target.wrongAsker),
  voidedRoomCodes: (target) => withToken(spent(ROOM_CODE, 'code', PRINTED)(target.voidedRoomCodes), target.wrongAsker),
  staffInvitations: ({ staffCodes }) => look(STAFF_LINK, 'code', IN_LINKS)(staffCodes),
  usedStaffInvitations: ({ usedStaffCodes }) => spent(STAFF_LINK, 'code', IN_LINKS)(usedStaffCodes),
  expiredStaffInvitations: ({ expiredStaffCodes }) => spent(STAFF_LINK, 'code', IN_LINKS)(expiredStaffCodes),
  roomInvitations: ({ roomTokens }) => look(ROOM_LINK, 'token', IN_LINKS)(roomTokens),
  /** Used, taken back, too late. */
  spentRoomInvitations: ({ spentRoomTokens }) => spent(ROOM_LINK, 'token', IN_LINKS)(spentRoomTokens),
  followUpCodes: ({ followUpCodes }) => look('/api/guest-complaints/follow-up', 'code', PRINTED)(followUpCodes),
  /** The number of a colleague with a password; one that nobody knows. */
  forgottenPasswords(target) {
    const ask = (phone) => ({ path: '/api/auth/forgotten-password', body: { phone, code: anyCode(6, DIGITS) } });
    return [ask(drawn(target.colleaguePhones)), ask(newPhone())];
  },
  wechatCodes: ({ usedWechatCodes }) => spent('/api/auth/wechat', 'code', IN_LINKS)(usedWechatCodes),
  wechatPhones(target) {
    const tries = spent('/api/residency/phone/wechat', 'code', IN_LINKS)(target.usedPhoneCodes);
    return withToken(tries, target.asker);
  },
  accounts: (target) => [enter(target.accounts()), enter(target.unknownAccounts())],
  accountPhones: (target) => [enter(target.accountPhones()), enter(newPhone())],
  /** Asking for a code: at a number with an account, and at one that asked once and never came in. */
  smsAsks(target) {
    const ask = (phone) => ({ path: '/api/auth/sms/code', body: { phone } });
    return [ask(target.residentPhones[target.pair]), ask(target.strangers[target.pair])];
  },
};

const OF_PASSWORDS = ['accounts', 'accountPhones'];
/** Being sent a code is no success: it goes to whoever has the number. */
const SUCCESS_IS_ELSEWHERE = ['smsAsks'];

/**
 * Tens of thousands of wrong tries at rooms and names, codes, invitations and accounts, also at such as were good once,
 * each from another address, over HTTP against a server in production: none may succeed, and neither answer nor time may
 * tell what is there. Times come from this machine.
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
      WECHAT_APP_ID: 'wx0123456789abcdef',
      WECHAT_APP_SECRET: 'stand-in-secret',
      WECHAT_BASE_URL: `${outside.url}/wechat`,
    },
  });
  try {
    const kinds = {};
    const beforehand = { call: callerOf(server), token: setUpTokenOf(server) };
    for (const [kind, draw] of Object.entries(SET_UP_KINDS)) kinds[kind] = judge(await tryAll(beforehand, kind, draw));
    const accountCount = Math.ceil((ROOM_CODE_KINDS * 2 * PAIRS) / WRONG_CODES_OF_ACCOUNT);
    const target = await openTarget({ server, outside, databaseUrl, accountCount, strangerCount: PAIRS });
    for (const [kind, draw] of Object.entries(KINDS)) kinds[kind] = judge(await tryAll(target, kind, draw));
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
async function tryAll(target, kind, draw) {
  const tries = [];
  for (let pair = 0; pair < (OF_PASSWORDS.includes(kind) ? PAIRS_OF_PASSWORDS : PAIRS); pair += 1) {
    const [there, notThere] = draw({ ...target, pair });
    const inOrder = [
      { isThere: true, request: there },
      { isThere: false, request: notThere },
    ];
    if (randomInt(2) === 0) inOrder.reverse();
    for (const { isThere, request } of inOrder) {
      const { status, ms, content } = await target.call(request);
      const { answer, isSuccess } = readAnswer(status, content);
      tries.push({ isThere, ms, answer, isSuccess: isSuccess && !SUCCESS_IS_ELSEWHERE.includes(kind) });
    }
  }
  return tries;
}

/** Without what was asked for and when. */
function readAnswer(status, content) {
  const said = content.length === 0 ? {} : JSON.parse(content.toString());
  const { isBound, code, message } = said;
  const answer = [status, code, message, ...(isBound === undefined ? [] : [`isBound: ${isBound}`])];
  return {
    answer: `${answer.filter((part) => part !== undefined).join(' ')} {${Object.keys(said).sort().join(', ')}}`,
    isSuccess: status < 300 && isBound !== false,
  };
}
