import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config';
import { MiniProgramApi } from '../../platform/wechat/wechat-api';
import type { Channel, OutgoingMessage, SendReceipt } from './channel';
import { characterString, thing, time } from './subscribe-fields';

/** 微信订阅消息: one accept of the person allows one send. */
@Injectable()
export class WechatSubscribeChannel implements Channel {
  readonly kind = 'wechatSubscribe';

  constructor(
    private readonly wechat: MiniProgramApi,
    private readonly config: Config,
  ) {}

  get isConfigured(): boolean {
    return this.wechat.isConfigured && this.config.wechat.progressTemplateId !== null;
  }

  async send(message: OutgoingMessage): Promise<SendReceipt> {
    const { isProduction, wechat } = this.config;
    const answer = await this.wechat.post('/cgi-bin/message/subscribe/send', {
      touser: message.to,
      template_id: wechat.progressTemplateId,
      page: message.page ?? '',
      miniprogram_state: isProduction ? 'formal' : 'trial',
      lang: 'zh_CN',
      data: {
        character_string1: { value: characterString(message.number ?? '') },
        thing2: { value: thing(message.title) },
        thing3: { value: thing(message.body) },
        time4: { value: time(message.occurredAt) },
      },
    });
    return { providerId: answer.msgid === undefined ? null : String(answer.msgid) };
  }
}
