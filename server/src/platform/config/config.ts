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
  readonly worker: WorkerMode;
  readonly isDemo: boolean;
  /** Origins of other sites that may call the API; usually none. */
  readonly corsOrigins: readonly string[];
  readonly rateLimitPerMinute: number;
  readonly rateLimitPerAddressPerMinute: number;
  readonly logLevel: LogLevel;
  /** Whether `X-Forwarded-For` of the proxy in front is believed. */
  readonly isProxyTrusted: boolean;
  /** Absolute; the web build of the mini-program, served at `/` when it exists. */
  readonly webRoot: string;

  constructor(values: ConfigValues) {
    Object.assign(this, values);
  }
}

export type ConfigValues = { readonly [Key in keyof Config]: Config[Key] };

export interface WechatConfig {
  readonly appId: string | null;
  readonly appSecret: string | null;
  readonly baseUrl: string;
}

/** `inline`: in the web process; `only`: this process serves no web; `off`: another process does the work. */
export const WORKER_MODES = ['inline', 'only', 'off'] as const;
export type WorkerMode = (typeof WORKER_MODES)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
