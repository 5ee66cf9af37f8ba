import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { parseJson, sendFault, sendJson } from './http.mjs';

const SKEW_MS = 5 * 60_000;
const REPEAT_MS = 30_000;
const PHONE = /^(\+86)?1[3-9]\d{9}$/;

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text);

function isSame(given, wanted) {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Canonical request over the signed headers; both providers serve every action at `/`. */
function canonical(call, headerNames, query) {
  const headers = headerNames.map((name) => `${name}:${String(call.headers[name] ?? '').trim()}\n`).join('');
  return [call.method, '/', query, headers, headerNames.join(';'), sha256(call.rawBody)].join('\n');
}

function tencentSignature({ secretKey }, call, timestamp, signedHeaders) {
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const names = signedHeaders.split(';');
  // The signature covers lower-case header values for the action.
  const lower = {
    ...call,
    headers: { ...call.headers, 'x-tc-action': String(call.headers['x-tc-action']).toLowerCase() },
  };
  const toSign = ['TC3-HMAC-SHA256', timestamp, `${date}/sms/tc3_request`, sha256(canonical(lower, names, ''))].join(
    '\n',
  );
  const keys = [date, 'sms', 'tc3_request'].reduce((key, part) => hmac(key, part).digest(), `TC3${secretKey}`);
  return hmac(keys, toSign).digest('hex');
}

const tencentError = (Code, Message) => ({ Response: { Error: { Code, Message }, RequestId: randomUUID() } });

/** Same content to the same number within 30 seconds is refused; what goes through is kept. */
function sendOne(state, number, text, sessionContext) {
  const key = `${number} ${text}`;
  const last = state.lastSms.get(key);
  if (last !== undefined && state.now() - last < REPEAT_MS) return null;
  state.lastSms.set(key, state.now());
  return state.deliver({ channel: 'sms', to: number, title: '', text, dedupeKey: sessionContext });
}

function tencentStatus(state, number, text, context) {
  const base = { PhoneNumber: number, Fee: 0, SessionContext: context, IsoCode: 'CN' };
  if (!PHONE.test(number))
    return {
      ...base,
      SerialNo: '',
      Code: 'InvalidParameterValue.IncorrectPhoneNumber',
      Message: 'incorrect phone number',
    };
  const id = sendOne(state, number, text, context);
  if (id === null)
    return { ...base, SerialNo: '', Code: 'LimitExceeded.PhoneNumberSameContentDailyLimit', Message: 'same content' };
  return { ...base, SerialNo: id, Fee: 1, Code: 'Ok', Message: 'send success' };
}

/** Tencent SendSms 2021-01-11: HTTP 200 even where one number fails. */
export function answerTencent(state, call, response) {
  const fault = state.takeFault('tencent-sms');
  if (sendFault(response, fault)) return;
  if (fault !== null) return sendJson(response, tencentError(fault.value, 'as ordered'));
  const timestamp = Number(call.headers['x-tc-timestamp']);
  if (Math.abs(state.now() - timestamp * 1000) > SKEW_MS)
    return sendJson(response, tencentError('AuthFailure.SignatureExpire', 'expired'));
  const [, id, signed, given] =
    /Credential=([^/]+)\/[^,]+, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)/.exec(
      call.headers.authorization ?? '',
    ) ?? [];
  const isSigned =
    id === state.tencent.secretId && isSame(given, tencentSignature(state.tencent, call, timestamp, signed ?? ''));
  if (!isSigned) return sendJson(response, tencentError('AuthFailure.SignatureFailure', 'signature'));
  const body = parseJson(call.rawBody.toString());
  if (call.headers['x-tc-action'] !== 'SendSms' || body === null)
    return sendJson(response, tencentError('InvalidAction', 'action'));
  const text = `【${body.SignName}】${body.TemplateId}:${(body.TemplateParamSet ?? []).join(' · ')}`;
  const statuses = body.PhoneNumberSet.map((number) => tencentStatus(state, number, text, body.SessionContext ?? ''));
  sendJson(response, { Response: { SendStatusSet: statuses, RequestId: randomUUID() } });
}

/** Aliyun Dysmsapi 2017-05-25, signed with ACS3-HMAC-SHA256. */
export function answerAliyun(state, call, response) {
  const fault = state.takeFault('aliyun-sms');
  if (sendFault(response, fault)) return;
  const refuse = (Code, status = 200) =>
    sendJson(response, { Code, Message: Code, RequestId: randomUUID() }, { status });
  if (fault !== null) return refuse(fault.value);
  const [, id, signed, given] =
    /Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]+)/.exec(call.headers.authorization ?? '') ?? [];
  const sorted = [...call.query].sort(([a], [b]) => (a < b ? -1 : 1));
  const query = sorted.map(([key, value]) => `${encodeURIComponent(key)}=${percent(value)}`).join('&');
  const wanted = hmac(
    state.aliyun.accessKeySecret,
    `ACS3-HMAC-SHA256\n${sha256(canonical(call, (signed ?? '').split(';'), query))}`,
  ).digest('hex');
  if (id !== state.aliyun.accessKeyId || !isSame(given, wanted)) return refuse('SignatureDoesNotMatch', 400);
  const number = call.query.get('PhoneNumbers') ?? '';
  if (!PHONE.test(number)) return refuse('isv.MOBILE_NUMBER_ILLEGAL');
  const text = `【${call.query.get('SignName')}】${call.query.get('TemplateCode')}:${call.query.get('TemplateParam')}`;
  const bizId = sendOne(state, number, text, call.query.get('OutId') ?? '');
  if (bizId === null) return refuse('isv.BUSINESS_LIMIT_CONTROL');
  sendJson(response, { Code: 'OK', Message: 'OK', BizId: bizId, RequestId: randomUUID() });
}

/** RFC 3986: what encodeURIComponent leaves as it is, and the provider does not. */
function percent(value) {
  return encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
