import { Injectable } from '@nestjs/common';
import { OfficialAccountApi } from '../../platform/wechat/wechat-api';
import type { Channel, OutgoingMessage, SendReceipt } from './channel';

/** 公众号客服消息: only within 48 hours after the person wrote; outside it the platform refuses (45015). */
@Injectable()
export class OfficialAccountChannel implements Channel {
  readonly kind = 'officialAccount';

  constructor(private readonly wechat: OfficialAccountApi) {}

  get isConfigured(): boolean {
    return this.wechat.isConfigured;
  }

  async send({ to, title, body }: OutgoingMessage): Promise<SendReceipt> {
    const answer = await this.wechat.post('/cgi-bin/message/custom/send', {
      touser: to,
      msgtype: 'text',
      text: { content: `${title}\n${body}` },
    });
    return { providerId: answer.msgid === undefined ? null : String(answer.msgid) };
  }
}
