import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import mysql from 'mysql2/promise';
import { TOTP } from 'otpauth';
import { extractText } from 'unpdf';

const PASSWORD = '湖边的风把桂花吹到三楼';
const WECHAT = 'https://servicewechat.com/wx0/devtools/page-frame.html';
const ASKS_OF_ACCOUNT = 3;
/** As `guessing.mjs` counts them. */
const WRONG_CODES_OF_ACCOUNT = 4;
const TRIES_AT_ACCOUNT = 4;
const COLLEAGUES = 60;
const REPORTS = 20;
/** Of each kind that opens nothing any more. */
const SPENT = 50;
/** A room has ten open ones at most. */
const INVITED = 8;

/** Another one each time: behind the proxy the server believes what that says of where somebody comes from. */
const newAddress = () => `10.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
export const newPhone = () => `136${String(randomInt(1e8)).padStart(8, '0')}`;

/** Hands out each of `list` up to `times` times, one after the other. */
function taking(list, times) {
  let taken = 0;
  return () => list[Math.floor(taken++ / times) % list.length];
}

/** Speaks to the server, each time from somewhere else. */
export function callerOf(server) {
  return async ({ path, body, token, address = newAddress(), headers = {} }) => {
    const startedAt = performance.now();
    const answer = await fetch(`${server.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'x-forwarded-for': address,
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const content = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, ms: performance.now() - startedAt, content };
  };
}

/** As the server printed it. */
export const setUpTokenOf = (server) => /#(\S+)/.exec(server.output())[1];

export const setUpBody = (token) => ({
  token,
  company: { name: '湖畔物业' },
  admin: { name: '方静', account: 'fangjing', phone: newPhone(), password: PASSWORD },
  estate: { code: 'HP', name: '湖畔家园', servicePhone: '0571-86000000', address: '湖滨路 1 号' },
});

/**
 * A company with rooms, people in its books, colleagues, letters and reports, entered through its own doors.
 * @param strangerCount telephones to which a code is on its way and that nobody here knows
 */
export async function openTarget({ server, outside, databaseUrl, accountCount, strangerCount }) {
  const call = callerOf(server);
  const mustCall = async (request) => {
    const { status, content } = await call(request);
    if (status >= 300) throw new Error(`${request.path}: ${status} ${content}`);
    return content.length === 0 ? null : JSON.parse(content.toString());
  };

  const token = await setUp(mustCall, server);
  const [{ id: estateId }] = (await mustCall({ path: '/api/me', token })).estates;
  const rooms = await makeRooms(mustCall, { token, estateId, databaseUrl });
  const registered = rooms.registered;

  const residents = [];
  for (let index = 0; index < accountCount; index += 1) residents.push(await resident(mustCall, outside));
  const colleagues = [];
  for (let index = 0; index < COLLEAGUES; index += 1)
    colleagues.push(await colleague(mustCall, token, estateId, index));
  const reports = [];
  for (let index = 0; index < REPORTS; index += 1) reports.push(await report(mustCall, estateId));
  const letters = await call({ path: `/api/estates/${estateId}/room-letters`, body: { isOnlyUnbound: true }, token });
  const codes = await spendCodes(mustCall, { token, estateId, rooms }, await lettersIn(letters.content), residents);
  const links = await spendLinks(mustCall, { token, estateId, databaseUrl });
  const owner = await resident(mustCall, outside);
  const tokens = residents.map((one) => one.token);
  const invitations = await invite(mustCall, owner, { room: registered[0], guests: tokens.slice(SPENT), databaseUrl });
  const wechat = await usedWechatCodes(mustCall, outside);
  // Last: a code is good for minutes.
  const strangers = Array.from({ length: strangerCount }, newPhone);
  for (const phone of strangers) await mustCall({ path: '/api/auth/sms/code', body: { phone } });
  return {
    call,
    registered: taking(registered, 1),
    empty: taking(rooms.empty, 1),
    strangers,
    residentPhones: residents.map(({ phone }) => phone),
    asker: taking(tokens, ASKS_OF_ACCOUNT),
    wrongAsker: taking(tokens, WRONG_CODES_OF_ACCOUNT),
    accounts: taking(links.enteredAccounts, TRIES_AT_ACCOUNT),
    unknownAccounts: taking(
      links.enteredAccounts.map((account) => `un${account}`),
      TRIES_AT_ACCOUNT,
    ),
    accountPhones: taking(links.colleaguePhones, TRIES_AT_ACCOUNT),
    staffCodes: colleagues.map(({ code }) => code),
    ...links,
    ...codes,
    ...wechat,
    ...invitations,
    followUpCodes: reports,
  };
}

/** Of the letters some were used by whoever lives there, some were voided by the desk, the rest are good. */
async function spendCodes(mustCall, { token, estateId, rooms }, letters, residents) {
  const [used, voided] = [letters.slice(0, SPENT), letters.slice(SPENT, 2 * SPENT)];
  for (const [index, { code }] of used.entries()) {
    const body = { code, kind: 'family', name: `周${index}` };
    await mustCall({ path: '/api/residency/room-codes/accept', body, token: residents[index].token });
  }
  for (const { placeText } of voided) {
    const path = `/api/estates/${estateId}/room-letters/codes/${rooms.idOf(placeText)}/void`;
    await mustCall({ path, body: {}, token });
  }
  const codesOf = (some) => some.map(({ code }) => code);
  return {
    usedRoomCodes: codesOf(used),
    voidedRoomCodes: codesOf(voided),
    roomCodes: codesOf(letters.slice(2 * SPENT)),
  };
}

/** Colleagues who have accepted theirs, and some whose days are over. */
async function spendLinks(mustCall, { token, estateId, databaseUrl }) {
  const made = [];
  for (let index = 0; index < 2 * SPENT; index += 1) {
    made.push(await colleague(mustCall, token, estateId, COLLEAGUES + index));
  }
  const [used, expired] = [made.slice(0, SPENT), made.slice(SPENT)];
  for (const { code } of used)
    await mustCall({ path: '/api/auth/staff-links/accept', body: { code, password: PASSWORD } });
  const connection = await mysql.createConnection(databaseUrl);
  const ids = expired.map(({ personId }) => personId);
  await connection.query('UPDATE staff_link SET expires_at = created_at WHERE person_id IN (?)', [ids]);
  await connection.end();
  return {
    usedStaffCodes: used.map(({ code }) => code),
    expiredStaffCodes: expired.map(({ code }) => code),
    enteredAccounts: used.map(({ account }) => account),
    colleaguePhones: used.map(({ phone }) => phone),
  };
}

/** Codes of WeChat's that were good once: of its sign-in and of its phone button. */
async function usedWechatCodes(mustCall, outside) {
  const usedWechatCodes = [];
  const usedPhoneCodes = [];
  for (let index = 0; index < SPENT; index += 1) {
    const openid = `openid-spent-${index}`;
    const draw = async () => {
      const body = JSON.stringify({ openid, phone: newPhone() });
      return (await (await fetch(`${outside.url}/__control/codes`, { method: 'POST', body })).json()).code;
    };
    const [signIn, phone] = [await draw(), await draw()];
    const { accessToken } = await mustCall({ path: '/api/auth/wechat', body: { code: signIn } });
    await mustCall({ path: '/api/residency/phone/wechat', body: { code: phone }, token: accessToken });
    usedWechatCodes.push(signIn);
    usedPhoneCodes.push(phone);
  }
  return { usedWechatCodes, usedPhoneCodes };
}

/** Answers with the sign-in of the first admin, second step included. */
async function setUp(mustCall, server) {
  const session = await mustCall({ path: '/api/set-up', body: setUpBody(setUpTokenOf(server)) });
  const { accessToken } = session;
  const { secret } = await mustCall({ path: '/api/me/second-factor/begin', body: {}, token: accessToken });
  const code = new TOTP({ secret: secret.replace(/\s/g, '') }).generate();
  await mustCall({ path: '/api/me/second-factor/confirm', body: { code }, token: accessToken });
  return accessToken;
}

/** Two towers: in the first somebody stands in the books for each room, in the second nobody. */
async function makeRooms(mustCall, { token, estateId, databaseUrl }) {
  const towers = {
    from: 1,
    to: 2,
    skippedBuildings: [],
    naming: 'dong',
    units: 2,
    unitNaming: 'number',
    firstFloor: 1,
    lastFloor: 25,
    skippedFloors: [],
    roomsPerFloor: 6,
    roomNaming: 'digits',
    exceptions: [],
  };
  await mustCall({ path: `/api/estates/${estateId}/places/generate`, body: { towers, rows: [] }, token });
  const connection = await mysql.createConnection(databaseUrl);
  const [rows] = await connection.query('SELECT id, place_text AS placeText FROM household ORDER BY id');
  const registered = [];
  for (const { id } of rows.filter(({ placeText }) => placeText.startsWith('1 栋'))) {
    const entry = { householdId: id, name: `钱${randomBytes(3).toString('hex')}`, phone: newPhone() };
    registered.push(entry);
    await connection.query(
      `INSERT INTO register_entry (id, estate_id, household_id, name, phone, kind, source, entered_at)
       VALUES (?, ?, ?, ?, ?, 'owner', 'import', NOW(3))`,
      [randomUUID(), estateId, id, entry.name, entry.phone],
    );
  }
  await connection.end();
  const empty = rows.filter(({ placeText }) => placeText.startsWith('2 栋')).map(({ id }) => id);
  const idOf = (wanted) => rows.find(({ placeText }) => placeText === wanted).id;
  return { registered, empty, idOf };
}

/** Somebody new, with their sign-in. */
async function resident(mustCall, outside) {
  const phone = newPhone();
  await mustCall({ path: '/api/auth/sms/code', body: { phone } });
  const sent = await fetch(`${outside.url}/__control/messages?channel=sms&to=${encodeURIComponent(`+86${phone}`)}`);
  const code = /\d{6}/.exec((await sent.json()).at(-1).text)[0];
  const { accessToken } = await mustCall({ path: '/api/auth/sms', body: { phone, code } });
  return { phone, token: accessToken };
}

async function colleague(mustCall, token, estateId, index) {
  const account = `colleague${index}`;
  const body = {
    account,
    name: `孙${index}`,
    phone: newPhone(),
    skills: [],
    zones: [],
    loadCap: 5,
    roles: [{ role: 'handler', estateId }],
  };
  const { address, personId } = await mustCall({ path: '/api/staff-accounts', body, token });
  return { account, personId, phone: body.phone, code: new URL(address).searchParams.get('code') };
}

async function report(mustCall, estateId) {
  const place = { note: '3 栋东侧电梯厅' };
  const body = { estateId, text: '水一直往外冒', place, hazard: 'water', phone: newPhone() };
  return (await mustCall({ path: '/api/guest-complaints', body, headers: { referer: WECHAT } })).code;
}

/** Whoever the books name is bound at once, and invites: some come, some are taken back, for some it is too late. */
async function invite(mustCall, { token }, { room: { householdId, name, phone }, guests, databaseUrl }) {
  await mustCall({ path: '/api/residency/requests', body: { householdId, name, phone, kind: 'owner' }, token });
  const path = `/api/residency/rooms/${householdId}/invitations`;
  const make = () => mustCall({ path, body: { kind: 'family' }, token });
  const connection = await mysql.createConnection(databaseUrl);
  const spentRoomTokens = [];
  for (const guest of guests.slice(0, INVITED)) {
    const [used, takenBack, late] = [await make(), await make(), await make()];
    const body = { token: used.token, name: '周全' };
    await mustCall({ path: '/api/residency/invitations/accept', body, token: guest });
    await mustCall({ path: `${path}/${takenBack.id}/take-back`, body: {}, token });
    await connection.query('UPDATE room_invitation SET expires_at = created_at WHERE id = ?', [late.id]);
    spentRoomTokens.push(used.token, takenBack.token, late.token);
  }
  await connection.end();
  const roomTokens = [];
  for (let index = 0; index < INVITED; index += 1) roomTokens.push((await make()).token);
  return { roomTokens, spentRoomTokens };
}

async function lettersIn(letters) {
  const { text } = await extractText(new Uint8Array(letters), { mergePages: false });
  return text.map((page) => ({
    code: /[2-9A-HJKMNP-Z]{5} [2-9A-HJKMNP-Z]{5}/.exec(page)[0].replace(' ', ''),
    placeText: /湖畔家园 (.+?) 的业主、住户/.exec(page)[1],
  }));
}
