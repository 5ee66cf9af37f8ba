import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import mysql from 'mysql2/promise';
import { TOTP } from 'otpauth';
import { extractText } from 'unpdf';

const PASSWORD = '湖边的风把桂花吹到三楼';
const WECHAT = 'https://servicewechat.com/wx0/devtools/page-frame.html';
const ASKS_OF_ACCOUNT = 3;
const WRONG_CODES_OF_ACCOUNT = 4;
const TRIES_AT_ACCOUNT = 4;
const COLLEAGUES = 60;
const REPORTS = 20;

/** Another one each time: behind the proxy the server believes what that says of where somebody comes from. */
const newAddress = () => `10.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
export const newPhone = () => `136${String(randomInt(1e8)).padStart(8, '0')}`;

/** Hands out each of `list` up to `times` times, one after the other. */
function taking(list, times) {
  let taken = 0;
  return () => list[Math.floor(taken++ / times) % list.length];
}

/** A company with rooms, people in its books, colleagues, letters and reports, entered through its own doors. */
export async function openTarget({ server, outside, databaseUrl, accountCount }) {
  const call = async ({ path, body, token, address = newAddress(), headers = {} }) => {
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
  for (const { phone } of registered) await mustCall({ path: '/api/auth/sms/code', body: { phone } });
  const letters = await call({ path: `/api/estates/${estateId}/room-letters`, body: { isOnlyUnbound: true }, token });
  return {
    call,
    registered: taking(registered, 1),
    empty: taking(rooms.empty, 1),
    awaited: taking(
      registered.map(({ phone }) => phone),
      1,
    ),
    asker: taking(residents, ASKS_OF_ACCOUNT),
    wrongAsker: taking(residents, WRONG_CODES_OF_ACCOUNT),
    accounts: taking(
      colleagues.map(({ account }) => account),
      TRIES_AT_ACCOUNT,
    ),
    unknownAccounts: taking(
      colleagues.map(({ account }) => `un${account}`),
      TRIES_AT_ACCOUNT,
    ),
    staffCodes: colleagues.map(({ code }) => code),
    roomTokens: await invitations(mustCall, await resident(mustCall, outside), registered[0]),
    roomCodes: await codesIn(letters.content),
    followUpCodes: reports,
  };
}

/** Answers with the sign-in of the first admin, second step included. */
async function setUp(mustCall, server) {
  const token = /#(\S+)/.exec(server.output())[1];
  const session = await mustCall({
    path: '/api/set-up',
    body: {
      token,
      company: { name: '湖畔物业' },
      admin: { name: '方静', account: 'fangjing', phone: newPhone(), password: PASSWORD },
      estate: { code: 'HP', name: '湖畔家园', servicePhone: '0571-86000000', address: '湖滨路 1 号' },
    },
  });
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
  return { registered, empty };
}

/** Answers with the sign-in of somebody new. */
async function resident(mustCall, outside) {
  const phone = newPhone();
  await mustCall({ path: '/api/auth/sms/code', body: { phone } });
  const sent = await fetch(`${outside.url}/__control/messages?channel=sms&to=${encodeURIComponent(`+86${phone}`)}`);
  const code = /\d{6}/.exec((await sent.json()).at(-1).text)[0];
  return (await mustCall({ path: '/api/auth/sms', body: { phone, code } })).accessToken;
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
  const { address } = await mustCall({ path: '/api/staff-accounts', body, token });
  return { account, code: new URL(address).searchParams.get('code') };
}

async function report(mustCall, estateId) {
  const place = { note: '3 栋东侧电梯厅' };
  const body = { estateId, text: '水一直往外冒', place, hazard: 'water', phone: newPhone() };
  return (await mustCall({ path: '/api/guest-complaints', body, headers: { referer: WECHAT } })).code;
}

/** Whoever the books name is bound at once, and invites. */
async function invitations(mustCall, token, { householdId, name, phone }) {
  await mustCall({ path: '/api/residency/requests', body: { householdId, name, phone, kind: 'owner' }, token });
  const path = `/api/residency/rooms/${householdId}/invitations`;
  const links = [];
  for (let index = 0; index < 8; index += 1) {
    const { link } = await mustCall({ path, body: { kind: 'family' }, token });
    links.push(new URL(link).searchParams.get('code'));
  }
  return links;
}

async function codesIn(letters) {
  const { text } = await extractText(new Uint8Array(letters), { mergePages: false });
  return text.map((page) => /[2-9A-HJKMNP-Z]{5} [2-9A-HJKMNP-Z]{5}/.exec(page)[0].replace(' ', ''));
}
