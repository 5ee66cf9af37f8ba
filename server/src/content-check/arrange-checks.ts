import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import type { ComplaintEventType } from '../complaints/domain/decision';
import { Person } from '../directory/entities/person';
import { Clock } from '../platform/clock/clock';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { newId } from '../platform/ids';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { MiniProgramApi } from '../platform/wechat/wechat-api';
import { ContentCheck } from './content-check.entity';
import { contentOf } from './content-of';

/** What the outbox carries for each text or photo to ask the platform about. */
export const CONTENT_CHECK_DUE = 'ContentCheckDue';

/** After these there may be words or photos that nobody has asked about yet. */
const WRITING_EVENTS: readonly ComplaintEventType[] = [
  'ComplaintSubmitted',
  'ComplaintJoined',
  'CommentAdded',
  'ComplaintRefused',
  'ComplaintReopened',
  'ComplaintRated',
  'WorkOrderArrived',
  'WorkOrderDone',
];

/**
 * 内容审核: asked for after the fact, from the outbox, so that no submission ever waits for it or fails by it. Only of
 * people who are known to WeChat: it judges nobody else's words.
 */
@Injectable()
export class ArrangeChecks implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly wechat: MiniProgramApi,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (!this.wechat.isConfigured) return;
    for (const type of WRITING_EVENTS) this.consumers.register(type, (event) => this.execute(event));
  }

  private async execute({ id, payload }: DeliveredEvent): Promise<void> {
    const { complaintId, estateId } = payload;
    if (typeof complaintId !== 'string' || typeof estateId !== 'string')
      throw new Error(`event ${id} names no complaint`);
    const askedAt = this.clock.now();
    await this.transactions.run(async (manager) => {
      const checks = (await newContent(manager, complaintId)).map(
        (content): ContentCheck => ({ ...UNANSWERED, ...content, id: newId(), complaintId, estateId, askedAt }),
      );
      await insertRows(manager, ContentCheck, checks);
      await appendOutbox(
        manager,
        checks.map(({ id: checkId }) => ({ type: CONTENT_CHECK_DUE, payload: { checkId }, occurredAt: askedAt })),
      );
    });
  }
}

const UNANSWERED = {
  state: 'asked',
  traceId: null,
  suggestion: null,
  label: null,
  answeredAt: null,
  decidedById: null,
  decidedAt: null,
  reason: null,
} as const satisfies Partial<ContentCheck>;

async function newContent(manager: EntityManager, complaintId: string) {
  const known = await manager.findBy(ContentCheck, { complaintId });
  const fresh = (await contentOf(manager, complaintId)).filter(
    ({ subjectId }) => !known.some((check) => check.subjectId === subjectId),
  );
  const authors = await manager.findBy(Person, {
    id: In(fresh.map(({ authorId }) => authorId)),
    wechatOpenid: Not(IsNull()),
  });
  return fresh.filter(({ authorId }) => authors.some((person) => person.id === authorId));
}
