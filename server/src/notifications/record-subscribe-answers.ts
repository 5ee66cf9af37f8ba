import { Injectable } from '@nestjs/common';
import type { SubscribeAnswers } from '@yingsheng/shared/api/subscription';
import type { EntityManager } from 'typeorm';
import { Config } from '../platform/config/config';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { newId } from '../platform/ids';
import { SubscribeAnswer } from './entities/subscribe-answer';
import { SubscribeCredit } from './entities/subscribe-credit';

export interface AnswerSource {
  readonly personId: string;
  /** Of the tap or push; the same one counts once. */
  readonly sourceId: string;
  readonly answeredAt: Date;
  /** Whether an accept is one more message: a change in WeChat's settings is not. */
  readonly isCounted: boolean;
}

/** 订阅次数: keeps what people answered, and counts one send for each accept. */
@Injectable()
export class RecordSubscribeAnswers {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Templates that are not ours are passed over. */
  async execute(source: AnswerSource, answers: SubscribeAnswers['answers']): Promise<void> {
    const ours = answers.filter(({ templateId }) => templateId === this.config.wechat.progressTemplateId);
    const latest = ours.at(-1);
    if (latest === undefined) return;
    await this.transactions.run((manager) => record(manager, source, latest));
  }
}

async function record(
  manager: EntityManager,
  { isCounted, ...source }: AnswerSource,
  { templateId, answer }: SubscribeAnswers['answers'][number],
): Promise<void> {
  const { personId, sourceId } = source;
  if (await manager.existsBy(SubscribeAnswer, { sourceId, personId, templateId })) return;
  await insertRows(manager, SubscribeAnswer, [{ ...source, id: newId(), templateId, answer }]);
  if (answer === 'accept' && isCounted) await addCredit(manager, personId, templateId);
}

async function addCredit(manager: EntityManager, personId: string, templateId: string): Promise<void> {
  const key = { personId, templateId };
  await manager
    .createQueryBuilder()
    .insert()
    .into(SubscribeCredit)
    .values({ ...key, count: 0 })
    .orIgnore()
    .execute();
  await manager.increment(SubscribeCredit, key, 'count', 1);
}
