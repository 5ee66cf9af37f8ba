import { parseJson, sendFault, sendJson } from './http.mjs';

const TOKEN_LIFETIME_SECONDS = 7200;
const ROBOT_PER_MINUTE = 20;
const TEXT_BYTES = 2048;
const MARKDOWN_BYTES = 4096;

const refuse = (errcode, errmsg) => ({ errcode, errmsg });
const fine = (body = {}) => ({ errcode: 0, errmsg: 'ok', ...body });

function token(state, { query }) {
  if (query.get('corpid') !== state.corpId) return refuse(40013, 'invalid corpid');
  if (query.get('corpsecret') !== state.corpSecret) return refuse(40001, 'invalid credential');
  const value = state.newToken();
  state.tokens.set(`wecom ${value}`, state.now() + TOKEN_LIFETIME_SECONDS * 1000);
  return fine({ access_token: value, expires_in: TOKEN_LIFETIME_SECONDS });
}

function textOf(body) {
  return body[body.msgtype]?.content;
}

function appMessage(state, { query, body }) {
  const expiresAt = state.tokens.get(`wecom ${query.get('access_token')}`);
  if (expiresAt === undefined) return refuse(40014, 'invalid access_token');
  if (expiresAt <= state.now()) return refuse(42001, 'access_token expired');
  const users = String(body.touser ?? '').split('|');
  const invalid = users.filter((user) => !user.startsWith('wecom-'));
  if (invalid.length === users.length) return refuse(81013, 'user & party & tag all invalid');
  const valid = users.filter((user) => !invalid.includes(user));
  const ids = valid.map((to) => state.deliver({ channel: 'wecom', to, title: '', text: textOf(body) ?? '' }));
  return fine({ msgid: ids[0], invaliduser: invalid.join('|') });
}

function robotMessage(state, { query, body }) {
  const text = textOf(body);
  const limit = body.msgtype === 'markdown' ? MARKDOWN_BYTES : TEXT_BYTES;
  if (typeof text !== 'string' || Buffer.byteLength(text) > limit) return refuse(40058, 'content exceeds the limit');
  const minuteAgo = new Date(state.now() - 60_000).toISOString();
  const recent = state.messages.filter(({ channel, at }) => channel === 'wecomRobot' && at > minuteAgo);
  if (recent.length >= ROBOT_PER_MINUTE) return refuse(45009, 'api freq out of limit');
  state.deliver({ channel: 'wecomRobot', to: query.get('key') ?? '', title: '', text });
  return fine();
}

const PATHS = {
  'GET /cgi-bin/gettoken': token,
  'POST /cgi-bin/message/send': appMessage,
  'POST /cgi-bin/webhook/send': robotMessage,
};

/** WeCom (企业微信) for staff. */
export function answerWecom(state, call, response) {
  const fault = state.takeFault(`wecom${call.path}`);
  if (sendFault(response, fault)) return;
  if (fault !== null) return sendJson(response, refuse(fault.value, 'as ordered'));
  const known = PATHS[`${call.method} ${call.path}`];
  if (known === undefined) return sendJson(response, { error: 'no such path' }, { status: 404 });
  const body = call.method === 'POST' ? parseJson(call.rawBody.toString()) : {};
  sendJson(response, body === null ? refuse(40008, 'invalid message') : known(state, { ...call, body }));
}
