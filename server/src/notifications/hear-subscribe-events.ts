import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SubscribeAnswer as Answer, SUBSCRIBE_ANSWERS } from '@yingsheng/shared/people/subscribing';
import type { EntityManager } from 'typeorm';
import { Person } from '../directory/entities/person';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { pushedList } from '../platform/wechat/pushed-message';
import { WECHAT_EVENT } from '../platform/wechat/receive-push';
import { SubscribeCredit } from './entities/subscribe-credit';
import { RecordSubscribeAnswers } from './record-subscribe-answers';
import { SendAnotherWay } from './send-another-way';

/** What WeChat pushes about subscribe messages: answered in a tap, changed in the settings, sent or not. */
@Injectable()
export class HearSubscribeEvents implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly recordAnswers: RecordSubscribeAnswers,
    private readonly sendAnotherWay: SendAnotherWay,
  ) {}

  onModuleInit(): void {
    this.consumers.register(WECHAT_EVENT.subscribe_msg_popup_event, (event) => this.answered(event, true));
    this.consumers.register(WECHAT_EVENT.subscribe_msg_change_event, (event) => this.changed(event));
    this.consumers.register(WECHAT_EVENT.subscribe_msg_sent_event, (event) => this.sent(event));
  }

  private async answered(event: DeliveredEvent, isCounted: boolean): Promise<void> {
    const personId = await this.personOf(event);
    if (personId === null) return;
    const source = { personId, sourceId: event.id, answeredAt: event.createdAt, isCounted };
    await this.recordAnswers.execute(source, pushedList(event.payload).flatMap(answerIn));
  }

  /** Turned off in WeChat's settings: what was accepted before is worth nothing any more. */
  private async changed(event: DeliveredEvent): Promise<void> {
    await this.answered(event, false);
    const personId = await this.personOf(event);
    const turnedOff = pushedList(event.payload)
      .flatMap(answerIn)
      .filter(({ answer }) => answer === 'reject');
    for (const { templateId } of personId === null ? [] : turnedOff) {
      await this.transactions.run((manager) => forfeit(manager, String(personId), templateId));
    }
  }

  /** A send that was taken first and failed afterwards goes on to the next channel. */
  private async sent(event: DeliveredEvent): Promise<void> {
    const personId = await this.personOf(event);
    if (personId === null) return;
    for (const { MsgID: messageId, ErrorCode: code, ErrorStatus: status } of pushedList(event.payload)) {
      if (messageId === undefined || String(code ?? '0') === '0') continue;
      await this.sendAnotherWay.execute(personId, String(messageId), `${String(code)} ${String(status ?? '')}`);
    }
  }

  private personOf({ payload }: DeliveredEvent): Promise<string | null> {
    const { FromUserName: wechatOpenid } = payload;
    if (typeof wechatOpenid !== 'string') return Promise.resolve(null);
    return this.transactions.read(async (manager) => (await manager.findOneBy(Person, { wechatOpenid }))?.id ?? null);
  }
}

async function forfeit(manager: EntityManager, personId: string, templateId: string): Promise<void> {
  await manager.update(SubscribeCredit, { personId, templateId }, { count: 0 });
}

function answerIn(item: Readonly<Record<string, unknown>>): { templateId: string; answer: Answer }[] {
  const { TemplateId: templateId, SubscribeStatusString: given } = item;
  const answer = SUBSCRIBE_ANSWERS.find((known) => known === given);
  return typeof templateId === 'string' && answer !== undefined ? [{ templateId, answer }] : [];
}
