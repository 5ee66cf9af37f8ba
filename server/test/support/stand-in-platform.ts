import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { ConfigValues } from '../../src/platform/config/config';

const ENTRY = resolve(__dirname, '../../../scripts/stand-in/main.mjs');

export interface DeliveredMessage {
  readonly id: string;
  readonly channel: string;
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly dedupeKey?: string;
  /** Of mails. */
  readonly autoSubmitted?: string;
}

/** The outside world as a process of its own, over real HTTP and SMTP. */
export class StandInPlatform {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly smtpPort: number,
  ) {}

  static async start(): Promise<StandInPlatform> {
    const child = spawn(process.execPath, [ENTRY], { stdio: ['ignore', 'pipe', 'inherit'] });
    if (child.stdout === null) throw new Error('the stand-in platform prints nothing');
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const { url, smtpPort } = JSON.parse(line) as { url: string; smtpPort: number };
    return new StandInPlatform(child, url, smtpPort);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  /** Gives `__control` an order; see `scripts/stand-in/control.mjs`. */
  async order<Answer = unknown>(method: 'GET' | 'POST' | 'DELETE', what: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.url}/__control/${what}`, { method, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`the stand-in platform refused ${method} ${what}: ${answer.status}`);
    return (await answer.json()) as Answer;
  }

  messages(channel: string): Promise<DeliveredMessage[]> {
    return this.order('GET', `messages?channel=${channel}`);
  }

  /** The server's configuration that lets it speak to this platform only. */
  config(smsProvider: 'tencent' | 'aliyun' = 'tencent'): Pick<ConfigValues, 'wechat' | 'sms' | 'email' | 'wecom'> {
    const keys = {
      tencent: { keyId: 'AKIDstandin', keySecret: 'stand-in-tencent-key' },
      aliyun: { keyId: 'LTAIstandin', keySecret: 'stand-in-aliyun-key' },
    }[smsProvider];
    return {
      wechat: {
        appId: 'wx0123456789abcdef',
        appSecret: 'stand-in-secret',
        baseUrl: `${this.url}/wechat`,
        progressTemplateId: 'tmpl-progress',
        push: { token: 'push-token', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' },
        officialAccount: { appId: 'wx0123456789abcdef', appSecret: 'stand-in-secret' },
      },
      sms: {
        ...keys,
        provider: smsProvider,
        baseUrl: `${this.url}/${smsProvider}-sms`,
        signName: '应声物业',
        templateId: '1001',
        codeTemplateId: '1002',
        accountTemplateId: '1003',
        sdkAppId: '1400000000',
      },
      email: { smtpUrl: `smtp://127.0.0.1:${this.smtpPort}`, from: 'service@yingsheng.test' },
      wecom: {
        baseUrl: `${this.url}/wecom`,
        corpId: 'ww0123456789abcdef',
        secret: 'stand-in-corp-secret',
        agentId: 1000002,
        robotKey: 'robot-1',
      },
    };
  }
}
