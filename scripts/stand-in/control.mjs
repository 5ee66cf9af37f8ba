import { parseJson, sendJson } from './http.mjs';
import { pushEvent } from './push.mjs';

const done = { ok: true };

/** What a test or a newcomer may make the platform do. Every body and answer is JSON. */
const ORDERS = {
  'GET messages': (state, { query }) =>
    state.messages.filter(
      ({ channel, to }) => (query.get('channel') ?? channel) === channel && (query.get('to') ?? to) === to,
    ),
  /** Answers when `count` messages have arrived, of all or of those of a `channel` that contain `text`. */
  'GET messages/arrived': async (state, { query }) => {
    const isMeant = ({ channel, text }) =>
      (query.get('channel') ?? channel) === channel && text.includes(query.get('text') ?? '');
    await state.until(() => state.messages.filter(isMeant).length >= Number(query.get('count')));
    return done;
  },
  'DELETE messages': (state) => {
    state.forgetMessages();
    return done;
  },
  'POST codes': (state, { body }) => {
    const code = `code-${state.codes.size + 1}`;
    state.codes.set(code, {
      openid: body.openid,
      phone: body.phone ?? '13800000000',
      issuedAt: state.now(),
      isUsed: false,
    });
    return { code };
  },
  'POST credits': (state, { body }) => {
    state.grantCredits(body.openid, body.templateId, body.count);
    return done;
  },
  'POST faults': (state, { body }) => {
    state.addFault(body);
    return done;
  },
  /** Answers when every fault ordered has happened. */
  'GET faults/happened': async (state) => {
    await state.until(() => !state.hasFaultsLeft);
    return done;
  },
  'DELETE faults': (state) => {
    state.clearFaults();
    return done;
  },
  'POST clock': (state, { body }) => {
    state.setNow(body.now ?? null);
    return { now: new Date(state.now()).toISOString() };
  },
  'POST tokens/expire': (state) => {
    for (const token of state.tokens.keys()) state.tokens.set(token, state.now() - 1);
    return done;
  },
  'POST push-target': (state, { body }) => {
    state.push = body.url === undefined ? null : body;
    return done;
  },
  'POST push': async (state, { body }) => ({ statuses: await pushEvent(state, body) }),
  'GET secrets': ({ appId, appSecret, corpId, corpSecret, agentId, tencent, aliyun }) => ({
    appId,
    appSecret,
    corpId,
    corpSecret,
    agentId,
    tencent,
    aliyun,
  }),
};

export async function answerControl(state, call, response) {
  const order = ORDERS[`${call.method} ${call.path.slice('/'.length)}`];
  const body = call.rawBody.length === 0 ? {} : parseJson(call.rawBody.toString());
  if (order === undefined || body === null) return sendJson(response, { error: 'no such order' }, { status: 404 });
  sendJson(response, await order(state, { ...call, body }));
}
