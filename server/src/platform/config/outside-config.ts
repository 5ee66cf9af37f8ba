import { StartUpError } from '../start-up-error';
import {
  type EmailConfig,
  type SecondOpinionConfig,
  SMS_PROVIDERS,
  type SmsConfig,
  type WechatConfig,
  type WecomConfig,
} from './config';
import type { EnvReader } from './env-reader';

const ENCODING_AES_KEY_LENGTH = 43;
const SMS_ADDRESS = { tencent: 'https://sms.tencentcloudapi.com', aliyun: 'https://dysmsapi.aliyuncs.com' } as const;

export function wechatConfig(read: EnvReader): WechatConfig {
  return {
    appId: read.optional('WECHAT_APP_ID'),
    appSecret: read.optional('WECHAT_APP_SECRET'),
    baseUrl: address(read, 'WECHAT_BASE_URL', 'https://api.weixin.qq.com'),
    progressTemplateId: read.optional('WECHAT_PROGRESS_TEMPLATE_ID'),
    push: wechatPush(read),
    officialAccount: officialAccount(read),
  };
}

function officialAccount(read: EnvReader): WechatConfig['officialAccount'] {
  const appId = read.optional('WECHAT_OFFICIAL_APP_ID');
  if (appId === null) return null;
  return { appId, appSecret: needed(read, 'WECHAT_OFFICIAL_APP_SECRET', 'WECHAT_OFFICIAL_APP_ID') };
}

function wechatPush(read: EnvReader): WechatConfig['push'] {
  const token = read.optional('WECHAT_PUSH_TOKEN');
  if (token === null) return null;
  const encodingAesKey = needed(read, 'WECHAT_PUSH_AES_KEY', 'WECHAT_PUSH_TOKEN');
  if (encodingAesKey.length !== ENCODING_AES_KEY_LENGTH) {
    throw new StartUpError(
      `WECHAT_PUSH_AES_KEY must have ${ENCODING_AES_KEY_LENGTH} characters.`,
      `WECHAT_PUSH_AES_KEY 要有 ${ENCODING_AES_KEY_LENGTH} 个字符。`,
    );
  }
  return { token, encodingAesKey };
}

/** SMS is off until a provider is named; then everything it needs must be there. */
export function smsConfig(read: EnvReader): SmsConfig | null {
  if (read.optional('SMS_PROVIDER') === null) return null;
  const provider = read.oneOf('SMS_PROVIDER', SMS_PROVIDERS, 'tencent');
  const need = (name: string) => needed(read, name, 'SMS_PROVIDER');
  return {
    provider,
    baseUrl: address(read, 'SMS_BASE_URL', SMS_ADDRESS[provider]),
    keyId: need('SMS_KEY_ID'),
    keySecret: need('SMS_KEY_SECRET'),
    signName: need('SMS_SIGN_NAME'),
    templateId: need('SMS_TEMPLATE_ID'),
    codeTemplateId: read.optional('SMS_CODE_TEMPLATE_ID'),
    accountTemplateId: read.optional('SMS_ACCOUNT_TEMPLATE_ID'),
    sdkAppId: provider === 'tencent' ? need('SMS_SDK_APP_ID') : null,
  };
}

export function emailConfig(read: EnvReader): EmailConfig | null {
  const smtpUrl = read.optional('SMTP_URL');
  if (smtpUrl === null) return null;
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol)) {
    throw new StartUpError(
      'SMTP_URL must be smtp://user:password@host:port or smtps://….',
      'SMTP_URL 要以 smtp:// 或 smtps:// 开头，如 smtp://user:password@host:587。',
    );
  }
  return { smtpUrl, from: needed(read, 'MAIL_FROM', 'SMTP_URL') };
}

export function wecomConfig(read: EnvReader): WecomConfig | null {
  const corpId = read.optional('WECOM_CORP_ID');
  if (corpId === null) return null;
  return {
    baseUrl: address(read, 'WECOM_BASE_URL', 'https://qyapi.weixin.qq.com'),
    corpId,
    secret: needed(read, 'WECOM_SECRET', 'WECOM_CORP_ID'),
    agentId: read.integer('WECOM_AGENT_ID', 0, 0, 2_147_483_647),
    robotKey: read.optional('WECOM_ROBOT_KEY'),
  };
}

/** 第二意见 is off until an address is given. @throws StartUpError which never repeats a key */
export function secondOpinionConfig(read: EnvReader): SecondOpinionConfig | null {
  if (read.optional('TRIAGE_LLM_URL') === null) {
    const set = ['TRIAGE_LLM_KEY', 'TRIAGE_LLM_MODEL'].find((name) => read.optional(name) !== null);
    if (set !== undefined) needed(read, 'TRIAGE_LLM_URL', set);
    return null;
  }
  const baseUrl = address(read, 'TRIAGE_LLM_URL', '');
  const { username, password, search, hash } = new URL(baseUrl);
  if (`${username}${password}${search}${hash}` !== '') {
    throw new StartUpError(
      'TRIAGE_LLM_URL must be an address without a name, a password or a question mark: the key belongs into TRIAGE_LLM_KEY.',
      'TRIAGE_LLM_URL 里不能带用户名、密码或问号后面的参数，密钥写在 TRIAGE_LLM_KEY 里。',
    );
  }
  const key = read.optional('TRIAGE_LLM_KEY');
  if (key !== null && !/^[\x21-\x7e]+$/.test(key)) {
    throw new StartUpError(
      'TRIAGE_LLM_KEY must be letters, digits and signs without spaces.',
      'TRIAGE_LLM_KEY 只能是英文字母、数字和符号，中间没有空格。',
    );
  }
  return { baseUrl, key, model: needed(read, 'TRIAGE_LLM_MODEL', 'TRIAGE_LLM_URL') };
}

function address(read: EnvReader, name: string, fallback: string): string {
  return read.url(name, fallback).replace(/\/$/, '');
}

function needed(read: EnvReader, name: string, because: string): string {
  const value = read.optional(name);
  if (value === null) {
    throw new StartUpError(
      `${name} is missing: it is needed because ${because} is set.`,
      `缺少 ${name}：设置了 ${because} 就要有它。`,
    );
  }
  return value;
}
