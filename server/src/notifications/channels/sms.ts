import { Injectable } from '@nestjs/common';
import { writtenTime } from '@yingsheng/shared/written-time';
import { Clock } from '../../platform/clock/clock';
import { Config, type SmsConfig } from '../../platform/config/config';
import { OutsideError } from '../../platform/outside/outside-error';
import { sendByAliyun } from './aliyun-sms';
import type { Channel, OutgoingMessage, SendReceipt } from './channel';
import { sendByTencent } from './tencent-sms';

const MOBILE = /^(\+?86)?1[3-9]\d{9}$/;

/** What both providers fill into an approved template. */
export interface ShortMessage {
  /** `+8613800000000` */
  readonly phone: string;
  readonly templateId: string;
  /** By name, in the order of the template: one provider asks for the names, the other for the order. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly dedupeKey: string;
}

/** 短信 */
@Injectable()
export class SmsChannel implements Channel {
  readonly kind = 'sms';

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  get isConfigured(): boolean {
    return this.config.sms !== null;
  }

  async send({ to, title, number, dedupeKey, occurredAt }: OutgoingMessage): Promise<SendReceipt> {
    const { sms } = this.config;
    if (sms === null) throw new OutsideError('permanent', 'sms', null, 'no provider is set');
    const digits = to.replace(/[\s-]/g, '');
    if (!MOBILE.test(digits)) throw new OutsideError('refused', 'sms', null, 'not a mobile number');
    const filled = number === null ? ofAccount(sms, title, occurredAt) : ofMatter(sms, title, number);
    return sendShortMessage(sms, { phone: `+86${digits.slice(-11)}`, ...filled, dedupeKey }, this.clock.now());
  }
}

type Filled = Pick<ShortMessage, 'templateId' | 'parameters'>;

/** Number of the complaint and what happened; providers refuse an empty place, so several matters have a word there. */
function ofMatter({ templateId }: SmsConfig, words: string, number: string): Filled {
  return { templateId, parameters: { number: number === '' ? '多件' : number, words } };
}

/** What happened to the account and when. */
function ofAccount({ accountTemplateId: templateId }: SmsConfig, words: string, at: Date): Filled {
  if (templateId === null) throw new OutsideError('refused', 'sms', null, 'no template for accounts');
  return { templateId, parameters: { words, time: writtenTime(at, at) } };
}

export function sendShortMessage(sms: SmsConfig, message: ShortMessage, now: Date): Promise<SendReceipt> {
  return (sms.provider === 'tencent' ? sendByTencent : sendByAliyun)(sms, message, now);
}
