import type { RetentionMonths } from '@yingsheng/shared/people/retention';

/** Everything the environment decides, read and checked once at start. Injectable under this class. */
export class Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** `sqlite:<file>`, `mysql://…` or `mariadb://…` */
  readonly databaseUrl: string;
  /** Absolute; uploads, the generated secret and the embedded database live here. */
  readonly dataDir: string;
  /** Signs tokens and media links. */
  readonly appSecret: string;
  readonly publicBaseUrl: string;
  readonly wechat: WechatConfig;
  readonly sms: SmsConfig | null;
  readonly email: EmailConfig | null;
  readonly wecom: WecomConfig | null;
  /** 第二意见; `null`: nobody is asked, and no words leave the system. */
  readonly secondOpinion: SecondOpinionConfig | null;
  readonly worker: WorkerMode;
  readonly isDemo: boolean;
  /** Origins of other sites that may call the API; usually none. */
  readonly corsOrigins: readonly string[];
  readonly rateLimitPerMinute: number;
  readonly rateLimitPerAddressPerMinute: number;
  readonly logLevel: LogLevel;
  /** How many proxies stand in front, or their addresses; `false`: none, and nothing of `X-Forwarded-For` is believed. */
  readonly trustedProxies: TrustedProxies;
  /** Absolute; the web build of the mini-program, served at `/` when it exists. */
  readonly webRoot: string;
  /** Whether `/api/docs` and `/api/openapi.json` are served. */
  readonly hasApiDocs: boolean;
  /** Milliseconds in which the head of a request, and a body that is no upload, must have arrived. */
  readonly requestLimitMs: number;
  /** With less room than this on the disk of `dataDir` no photo is taken, so that the database can go on. */
  readonly minFreeDiskBytes: number;
  /** Whoever shows it may read `/metrics`; `null`: only this machine. */
  readonly metricsToken: string | null;
  /** 保存期限 */
  readonly retention: RetentionMonths;
  /** Absolute; where `npm run backup` keeps its backups. */
  readonly backupDir: string;

  constructor(values: ConfigValues) {
    Object.assign(this, values);
  }
}

export type ConfigValues = { readonly [Key in keyof Config]: Config[Key] };

export type TrustedProxies = false | number | readonly string[];

export interface WechatConfig {
  readonly appId: string | null;
  readonly appSecret: string | null;
  readonly baseUrl: string;
  /** Template of the subscribe message that tells of progress; `null`: none is sent. */
  readonly progressTemplateId: string | null;
  /** Token and key of the message push; `null`: pushes are refused. */
  readonly push: { readonly token: string; readonly encodingAesKey: string } | null;
  readonly officialAccount: WechatCredentials | null;
}

export interface WechatCredentials {
  readonly appId: string;
  readonly appSecret: string;
}

export const SMS_PROVIDERS = ['tencent', 'aliyun'] as const;
export interface SmsConfig {
  readonly provider: (typeof SMS_PROVIDERS)[number];
  readonly baseUrl: string;
  readonly keyId: string;
  readonly keySecret: string;
  /** 短信签名 */
  readonly signName: string;
  readonly templateId: string;
  /** Template with one place, for the code of a sign-in; `null`: nobody signs in by SMS. */
  readonly codeTemplateId: string | null;
  /** Template with two places, what happened and when, for changes of somebody's account; `null`: they are told by mail. */
  readonly accountTemplateId: string | null;
  /** Tencent only. */
  readonly sdkAppId: string | null;
}

export interface EmailConfig {
  /** `smtp://user:password@host:587` */
  readonly smtpUrl: string;
  readonly from: string;
}

export interface WecomConfig {
  readonly baseUrl: string;
  readonly corpId: string;
  readonly secret: string;
  readonly agentId: number;
  /** Key of the group robot; `null`: no robot. */
  readonly robotKey: string | null;
}

/** A service that understands OpenAI's chat completions. */
export interface SecondOpinionConfig {
  /** `https://…/v1`; `/chat/completions` comes after it. */
  readonly baseUrl: string;
  /** `null`: it asks for none, as on one's own machine. */
  readonly key: string | null;
  readonly model: string;
}

/** `inline`: in the web process; `only`: this process serves no web; `off`: another process does the work. */
export const WORKER_MODES = ['inline', 'only', 'off'] as const;
export type WorkerMode = (typeof WORKER_MODES)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
