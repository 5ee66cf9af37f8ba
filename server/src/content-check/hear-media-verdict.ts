import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { WECHAT_EVENT } from '../platform/wechat/receive-push';
import { ContentCheck } from './content-check.entity';
import { verdictIn } from './domain/verdict';
import { RecordVerdict } from './record-verdict';

/** The verdict on a photo, pushed by WeChat. */
@Injectable()
export class HearMediaVerdict implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly recordVerdict: RecordVerdict,
  ) {}

  onModuleInit(): void {
    this.consumers.register(WECHAT_EVENT.wxa_media_check, (event) => this.execute(event));
  }

  private async execute({ payload, createdAt }: DeliveredEvent): Promise<void> {
    const { trace_id: traceId } = payload;
    if (typeof traceId !== 'string' || traceId === '') return;
    const check = await this.transactions.read((manager) => manager.findOneBy(ContentCheck, { traceId }));
    if (check !== null) return this.recordVerdict.execute(check.id, verdictIn(payload));
    throw new Error(`verdict of ${createdAt.toISOString()} came before its question was written down`);
  }
}
