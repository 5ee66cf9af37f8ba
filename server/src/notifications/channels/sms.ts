import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { OutsideError } from '../../platform/outside/outside-error';
import { sendByAliyun } from './aliyun-sms';
import type { Channel, OutgoingMessage, SendReceipt } from './channel';
import { sendByTencent } from './tencent-sms';

const MOBILE = /^(\+?86)?1[3-9]\d{9}$/;

/** What both providers fill into the approved template: number of the complaint and what happened. */
export interface ShortMessage {
  /** `+8613800000000` */
  readonly phone: string;
  readonly parameters: readonly [number: string, words: string];
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

  async send({ to, title, number, dedupeKey }: OutgoingMessage): Promise<SendReceipt> {
    const { sms } = this.config;
    if (sms === null) throw new OutsideError('permanent', 'sms', null, 'no provider is set');
    const digits = to.replace(/[\s-]/g, '');
    if (!MOBILE.test(digits)) throw new OutsideError('refused', 'sms', null, 'not a mobile number');
    const message: ShortMessage = { phone: `+86${digits.slice(-11)}`, parameters: [number, title], dedupeKey };
    const send = sms.provider === 'tencent' ? sendByTencent : sendByAliyun;
    return send(sms, message, this.clock.now());
  }
}
