import { Injectable } from '@nestjs/common';
import type { SubscribePrompt } from '@yingsheng/shared/api/subscription';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { WechatSubscribeChannel } from './channels/wechat-subscribe';
import { maySubscribeBeAsked } from './domain/subscribe-asking';
import { SubscribeAnswer } from './entities/subscribe-answer';
import { ReadCredits } from './read-credits';

/** Whether to ask a person, at their next tap, for one more message in WeChat. */
@Injectable()
export class ShowSubscribePrompt {
  constructor(
    private readonly config: Config,
    private readonly channel: WechatSubscribeChannel,
    private readonly credits: ReadCredits,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  execute({ personId }: Viewer): Promise<SubscribePrompt> {
    const templateId = this.config.wechat.progressTemplateId;
    if (templateId === null || !this.channel.isConfigured) {
      return Promise.resolve({ templateIds: [], isAskable: false, unspentCount: 0 });
    }
    return this.transactions.read(async (manager) => {
      const key = { personId, templateId };
      const last = await manager.findOne(SubscribeAnswer, { where: key, order: { answeredAt: 'DESC', id: 'DESC' } });
      const unspentCount = await this.credits.of(manager, personId);
      return {
        templateIds: [templateId],
        isAskable: maySubscribeBeAsked(last, unspentCount, this.clock.now()),
        unspentCount,
      };
    });
  }
}
