/** Tencent Cloud SendSms 2021-01-11, signed with TC3-HMAC-SHA256. */
import { createHash, createHmac } from 'node:crypto';
import type { SmsConfig } from '../../platform/config/config';
import { askJson } from '../../platform/outside/ask-json';
import { OutsideError, type OutsideErrorKind } from '../../platform/outside/outside-error';
import type { SendReceipt } from './channel';
import type { ShortMessage } from './sms';

const PROVIDER = 'tencent-sms';
const REGION = 'ap-guangzhou';
const CONTENT_TYPE = 'application/json; charset=utf-8';
const SIGNED_HEADERS = 'content-type;host;x-tc-action';

/** HTTP 200 says nothing: the one number's own status counts. */
export async function sendByTencent(sms: SmsConfig, message: ShortMessage, now: Date): Promise<SendReceipt> {
  const url = new URL(sms.baseUrl);
  const body = JSON.stringify({
    PhoneNumberSet: [message.phone],
    SmsSdkAppId: sms.sdkAppId,
    SignName: sms.signName,
    TemplateId: message.templateId,
    TemplateParamSet: Object.values(message.parameters),
    SessionContext: message.dedupeKey,
  });
  const timestamp = Math.floor(now.getTime() / 1000);
  const headers = {
    'Content-Type': CONTENT_TYPE,
    Authorization: authorization(sms, url.host, body, timestamp),
    'X-TC-Action': 'SendSms',
    'X-TC-Version': '2021-01-11',
    'X-TC-Timestamp': String(timestamp),
    'X-TC-Region': REGION,
  };
  const answer = await askJson({ provider: PROVIDER, url, method: 'POST', headers, body });
  return receiptIn(answer.Response as TencentResponse | undefined);
}

interface TencentResponse {
  readonly Error?: { readonly Code: string; readonly Message: string };
  readonly SendStatusSet?: readonly { readonly Code: string; readonly Message: string; readonly SerialNo: string }[];
}

function receiptIn(response: TencentResponse | undefined): SendReceipt {
  if (response?.Error !== undefined) throw failure(response.Error.Code, response.Error.Message);
  const status = response?.SendStatusSet?.[0];
  if (status === undefined) throw new OutsideError('retryable', PROVIDER, null, 'an answer without status');
  if (status.Code !== 'Ok') throw failure(status.Code, status.Message);
  return { providerId: status.SerialNo };
}

function failure(code: string, words: string): OutsideError {
  return new OutsideError(kindOf(code), PROVIDER, code, words);
}

function kindOf(code: string): OutsideErrorKind {
  if (
    /^(InternalError|RequestLimitExceeded|LimitExceeded\.PhoneNumber(ThirtySecond|OneHour)|ResourceUnavailable)/.test(
      code,
    )
  ) {
    return 'retryable';
  }
  const isAboutTheNumber = /PhoneNumber|BlackList|Blacklist/.test(code);
  return isAboutTheNumber ? 'refused' : 'permanent';
}

function authorization(sms: SmsConfig, host: string, body: string, timestamp: number): string {
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${date}/sms/tc3_request`;
  const headers = `content-type:${CONTENT_TYPE}\nhost:${host}\nx-tc-action:sendsms\n`;
  const canonical = ['POST', '/', '', headers, SIGNED_HEADERS, sha256(body)].join('\n');
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n');
  const key = [date, 'sms', 'tc3_request'].reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `TC3${sms.keySecret}`,
  );
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return `TC3-HMAC-SHA256 Credential=${sms.keyId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(secret: string | Buffer, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}
