import { randomUUID } from 'node:crypto';
import { parseJson, sendFault, sendJson } from './http.mjs';
import { pushEvent } from './push.mjs';
import { refusedField, suggestionFor } from './wechat-rules.mjs';

const CODE_LIFETIME_MS = 5 * 60_000;
const TOKEN_LIFETIME_SECONDS = 7200;
const FORCE_GAP_MS = 30_000;
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

const refuse = (state, errcode, errmsg) => ({ errcode, errmsg: `${errmsg} ${state.rid()}` });
const fine = (body = {}) => ({ errcode: 0, errmsg: 'ok', ...body });

function useCode(state, code) {
  const issued = state.codes.get(code);
  if (issued === undefined || state.now() - issued.issuedAt > CODE_LIFETIME_MS)
    return { problem: refuse(state, 40029, 'invalid code') };
  if (issued.isUsed) return { problem: refuse(state, 40163, 'code been used') };
  issued.isUsed = true;
  return { issued };
}

function login(state, { query }) {
  if (query.get('appid') !== state.appId) return refuse(state, 40013, 'invalid appid');
  if (query.get('secret') !== state.appSecret) return refuse(state, 40125, 'invalid appsecret');
  if (query.get('grant_type') !== 'authorization_code') return refuse(state, 40002, 'invalid grant_type');
  const { issued, problem } = useCode(state, query.get('js_code') ?? '');
  return problem ?? { openid: issued.openid, session_key: 'c2Vzc2lvbi1rZXk=' };
}

function stableToken(state, { body }) {
  if (body.appid !== state.appId) return refuse(state, 40013, 'invalid appid');
  if (body.secret !== state.appSecret) return refuse(state, 40125, 'invalid appsecret');
  const current = [...state.tokens].find(([, expiresAt]) => expiresAt > state.now());
  if (body.force_refresh !== true && current !== undefined) {
    return { access_token: current[0], expires_in: Math.floor((current[1] - state.now()) / 1000) };
  }
  if (body.force_refresh === true && state.now() - state.isForcedAt < FORCE_GAP_MS)
    return refuse(state, 45009, 'reach max api daily quota limit');
  if (body.force_refresh === true) state.isForcedAt = state.now();
  state.tokens.clear();
  const token = state.newToken();
  state.tokens.set(token, state.now() + TOKEN_LIFETIME_SECONDS * 1000);
  return { access_token: token, expires_in: TOKEN_LIFETIME_SECONDS };
}

function subscribeMessage(state, { body }) {
  const { touser, template_id: templateId, data = {}, page = '' } = body;
  if (typeof touser !== 'string' || !touser.startsWith('openid-')) return refuse(state, 40003, 'invalid openid');
  if (typeof templateId !== 'string' || !templateId.startsWith('tmpl-'))
    return refuse(state, 40037, 'invalid template_id');
  if (page.startsWith('/')) return refuse(state, 41030, 'invalid page');
  const field = refusedField(data);
  if (field !== null) return refuse(state, 47003, `argument invalid! data.${field}.value invalid`);
  if (!state.useCredit(touser, templateId)) return refuse(state, 43101, 'user refuse to accept the msg');
  const text = Object.values(data)
    .map(({ value }) => value)
    .join(' · ');
  const id = state.deliver({ channel: 'wechatSubscribe', to: touser, title: templateId, text, page });
  return fine({ msgid: id });
}

function phoneNumber(state, { body }) {
  const { issued, problem } = useCode(state, body.code ?? '');
  return problem ?? fine({ phone_info: { phoneNumber: issued.phone, purePhoneNumber: issued.phone, countryCode: 86 } });
}

function textCheck(state, { body }) {
  const { content = '', version, openid } = body;
  if (version !== 2 || typeof openid !== 'string') return refuse(state, 40129, 'invalid version or openid');
  if ([...content].length > 2500) return refuse(state, 45002, 'content size out of limit');
  return fine({ trace_id: randomUUID(), result: orderedVerdict(state, 'text') ?? suggestionFor(content), detail: [] });
}

/** What a fault `{ on: 'verdict/text' | 'verdict/media', kind: 'verdict', value: 'risky' }` makes the check think. */
function orderedVerdict(state, of) {
  const ordered = state.takeFault(`verdict/${of}`);
  return ordered === null ? null : { suggest: ordered.value, label: ordered.value === 'pass' ? 100 : '20002' };
}

/** The verdict arrives later, pushed. */
function mediaCheck(state, { body }) {
  if (typeof body.media_url !== 'string') return refuse(state, 40097, 'invalid args');
  const traceId = randomUUID();
  const result = orderedVerdict(state, 'media') ?? { suggest: 'pass', label: 100 };
  state.deliver({
    id: traceId,
    channel: 'mediaCheck',
    to: body.openid ?? '',
    title: 'media_check_async',
    text: body.media_url,
  });
  void pushEvent(state, { Event: 'wxa_media_check', FromUserName: body.openid, trace_id: traceId, result, errcode: 0 });
  return fine({ trace_id: traceId });
}

function customerMessage(state, { body }) {
  const text = body.text?.content;
  if (typeof text !== 'string' || text === '') return refuse(state, 44004, 'empty content');
  return fine({ msgid: state.deliver({ channel: 'officialAccount', to: body.touser, title: '', text }) });
}

function templateMessage(state, { body }) {
  const text = Object.values(body.data ?? {})
    .map(({ value }) => value)
    .join(' · ');
  return fine({ msgid: state.deliver({ channel: 'officialAccount', to: body.touser, title: body.template_id, text }) });
}

const WITHOUT_TOKEN = { 'GET /sns/jscode2session': login, 'POST /cgi-bin/stable_token': stableToken };
const WITH_TOKEN = {
  'POST /cgi-bin/message/subscribe/send': subscribeMessage,
  'POST /wxa/business/getuserphonenumber': phoneNumber,
  'POST /wxa/msg_sec_check': textCheck,
  'POST /wxa/media_check_async': mediaCheck,
  'POST /cgi-bin/message/custom/send': customerMessage,
  'POST /cgi-bin/message/template/send': templateMessage,
};

function tokenProblem(state, token) {
  const expiresAt = state.tokens.get(token);
  if (expiresAt === undefined) return refuse(state, 40001, 'invalid credential, access_token is invalid or not latest');
  return expiresAt <= state.now() ? refuse(state, 42001, 'access_token expired') : null;
}

/** `page` is a path and nothing else: what it needs to know is in `scene`. */
const PAGE = /^[\w-]+(\/[\w-]+)+$/;

function qrCode(state, response, body) {
  if (!SCENE.test(body.scene ?? '')) return sendJson(response, refuse(state, 40169, 'invalid length for scene'));
  if (body.page !== undefined && !PAGE.test(body.page)) return sendJson(response, refuse(state, 41030, 'invalid page'));
  response.writeHead(200, { 'Content-Type': 'image/png' }).end(PNG);
}

/** WeChat as its documents describe it. `call`: `{ method, path, query, rawBody }`. */
export function answerWechat(state, call, response) {
  const name = `${call.method} ${call.path}`;
  const fault = state.takeFault(`wechat${call.path}`);
  if (sendFault(response, fault)) return;
  if (fault !== null) return sendJson(response, refuse(state, fault.value, 'as ordered'), { type: 'text/plain' });
  const body = call.method === 'POST' ? parseJson(call.rawBody.toString()) : {};
  if (body === null) return sendJson(response, refuse(state, 47001, 'data format error'), { type: 'text/plain' });
  const open = WITHOUT_TOKEN[name];
  if (open !== undefined) return sendJson(response, open(state, { ...call, body }), { type: 'text/plain' });
  const problem = tokenProblem(state, call.query.get('access_token') ?? '');
  if (problem !== null) return sendJson(response, problem, { type: 'text/plain' });
  if (name === 'POST /wxa/getwxacodeunlimit') return qrCode(state, response, body);
  const known = WITH_TOKEN[name];
  if (known === undefined) return sendJson(response, { error: 'no such path' }, { status: 404 });
  sendJson(response, known(state, { ...call, body }), { type: 'text/plain' });
}
