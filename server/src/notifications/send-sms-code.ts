import { Injectable } from '@nestjs/common';
import { CodeSender } from '../auth/ports/code-sender';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { OutsideError } from '../platform/outside/outside-error';
import { sendShortMessage } from './channels/sms';

/** At once and past the outbox: a code that comes later is of no use, and must not lie in a table. */
@Injectable()
export class SendSmsCode extends CodeSender {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
  }

  get isConfigured(): boolean {
    return (this.config.sms?.codeTemplateId ?? null) !== null;
  }

  async send(phone: string, code: string, id: string): Promise<void> {
    const { sms } = this.config;
    if (sms === null || sms.codeTemplateId === null) throw new OutsideError('permanent', 'sms', null, 'no template');
    const message = { phone: `+86${phone}`, templateId: sms.codeTemplateId, parameters: { code }, dedupeKey: id };
    await sendShortMessage(sms, message, this.clock.now());
  }
}
