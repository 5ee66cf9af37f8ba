/** Alibaba Cloud Dysmsapi 2017-05-25, signed with ACS3-HMAC-SHA256. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { SmsConfig } from '../../platform/config/config';
import { askJson } from '../../platform/outside/ask-json';
import { OutsideError, type OutsideErrorKind } from '../../platform/outside/outside-error';
import type { SendReceipt } from './channel';
import type { ShortMessage } from './sms';

const PROVIDER = 'aliyun-sms';

export async function sendByAliyun(sms: SmsConfig, message: ShortMessage, now: Date): Promise<SendReceipt> {
  const query = sortedQuery({
    OutId: message.dedupeKey,
    PhoneNumbers: message.phone,
    SignName: sms.signName,
    TemplateCode: message.templateId,
    TemplateParam: JSON.stringify(message.parameters),
  });
  const url = new URL(`${sms.baseUrl}/?${query}`);
  const answer = await askJson({
    provider: PROVIDER,
    url,
    method: 'POST',
    headers: signedHeaders(sms, url, query, now),
  });
  if (answer.Code === 'OK') return { providerId: String(answer.BizId) };
  const code = String(answer.Code);
  throw new OutsideError(kindOf(code), PROVIDER, code, String(answer.Message ?? ''));
}

/** The hour's or day's limit of one number passes; a number that is none never will. */
function kindOf(code: string): OutsideErrorKind {
  if (/BUSINESS_LIMIT_CONTROL|Throttling|SYSTEM_ERROR|ServiceUnavailable|InternalError/.test(code)) return 'retryable';
  return /MOBILE|BLACK/.test(code) ? 'refused' : 'permanent';
}

function signedHeaders(sms: SmsConfig, url: URL, query: string, now: Date): Record<string, string> {
  const headers: Record<string, string> = {
    host: url.host,
    'x-acs-action': 'SendSms',
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': now.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': '2017-05-25',
  };
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const canonical = ['POST', '/', query, lines, names.join(';'), sha256('')].join('\n');
  const signature = createHmac('sha256', sms.keySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  const authorization = `ACS3-HMAC-SHA256 Credential=${sms.keyId},SignedHeaders=${names.join(';')},Signature=${signature}`;
  // `host` is sent by fetch itself.
  const { host: _sent, ...sent } = headers;
  return { ...sent, Authorization: authorization };
}

/** RFC 3986, sorted by name: the same text is signed and sent. */
function sortedQuery(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${percent(name)}=${percent(value)}`)
    .join('&');
}

function percent(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
