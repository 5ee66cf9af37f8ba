import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { Config, type WecomConfig } from '../../platform/config/config';
import { askJson } from '../../platform/outside/ask-json';
import { OutsideError, type OutsideErrorKind } from '../../platform/outside/outside-error';
import type { Channel, OutgoingMessage, SendReceipt } from './channel';

const PROVIDER = 'wecom';
const MARGIN_SECONDS = 300;
const TOKEN_CODES = [40014, 42001];
const RETRYABLE_CODES = [-1, 45009];
/** 81013: nobody of those addressed is a member. */
const REFUSED_CODES = [81013];

/** 企业微信: application messages to staff, and a group robot that names number and category, never who or where. */
@Injectable()
export class WecomChannel implements Channel {
  readonly kind = 'wecom';
  private token: { readonly value: string; readonly endsAt: number } | null = null;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  get isConfigured(): boolean {
    return this.config.wecom !== null;
  }

  get hasRobot(): boolean {
    return (this.config.wecom?.robotKey ?? null) !== null;
  }

  async send({ to, title, body, page }: OutgoingMessage): Promise<SendReceipt> {
    const wecom = this.settings();
    const message = {
      touser: to,
      msgtype: 'text',
      agentid: wecom.agentId,
      text: { content: [title, body, ...(page === null ? [] : [`${this.config.publicBaseUrl}/${page}`])].join('\n') },
      enable_duplicate_check: 1,
    };
    try {
      return await this.sendToApp(wecom, message);
    } catch (error) {
      if (!(error instanceof OutsideError) || error.kind !== 'token') throw error;
      this.token = null;
      return this.sendToApp(wecom, message);
    }
  }

  /** `words`: number and category only; a group chat is no place for a name or a room. */
  async tellRobot(words: string): Promise<void> {
    const { baseUrl, robotKey } = this.settings();
    if (robotKey === null) return;
    const url = new URL(`${baseUrl}/cgi-bin/webhook/send`);
    url.searchParams.set('key', robotKey);
    const body = JSON.stringify({ msgtype: 'text', text: { content: words } });
    checked(await askJson({ provider: PROVIDER, url, method: 'POST', body }));
  }

  private async sendToApp(wecom: WecomConfig, message: object): Promise<SendReceipt> {
    const url = new URL(`${wecom.baseUrl}/cgi-bin/message/send`);
    url.searchParams.set('access_token', await this.currentToken(wecom));
    const answer = checked(await askJson({ provider: PROVIDER, url, method: 'POST', body: JSON.stringify(message) }));
    return { providerId: typeof answer.msgid === 'string' ? answer.msgid : null };
  }

  private async currentToken(wecom: WecomConfig): Promise<string> {
    const now = this.clock.now().getTime();
    if (this.token !== null && this.token.endsAt > now) return this.token.value;
    const url = new URL(`${wecom.baseUrl}/cgi-bin/gettoken`);
    url.search = new URLSearchParams({ corpid: wecom.corpId, corpsecret: wecom.secret }).toString();
    const { access_token: value, expires_in: seconds } = checked(await askJson({ provider: PROVIDER, url }));
    if (typeof value !== 'string' || typeof seconds !== 'number') {
      throw new OutsideError('retryable', PROVIDER, null, 'an answer without token');
    }
    this.token = { value, endsAt: now + Math.max(0, seconds - MARGIN_SECONDS) * 1000 };
    return value;
  }

  private settings(): WecomConfig {
    const { wecom } = this.config;
    if (wecom === null) throw new OutsideError('permanent', PROVIDER, null, 'no company is set');
    return wecom;
  }
}

function checked(answer: Record<string, unknown>): Record<string, unknown> {
  const code = typeof answer.errcode === 'number' ? answer.errcode : 0;
  if (code === 0) return answer;
  throw new OutsideError(kindOf(code), PROVIDER, code, String(answer.errmsg ?? ''));
}

function kindOf(code: number): OutsideErrorKind {
  if (TOKEN_CODES.includes(code)) return 'token';
  if (RETRYABLE_CODES.includes(code)) return 'retryable';
  return REFUSED_CODES.includes(code) ? 'refused' : 'permanent';
}
