import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { JobRegistry } from '../../platform/jobs/job-registry';
import { nextPage, sweepAll, wordsOf } from '../../platform/jobs/sweep-all';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { RoomRequest } from '../entities/room-request';

const EVERY_SECONDS = 60;
export const ROOM_REQUEST_LATE = 'RoomRequestLate';

/** 一个工作日没有核对: whoever manages the estate is told, once. */
@Injectable()
export class SweepLateRequests implements OnModuleInit {
  private readonly logger = new Logger(SweepLateRequests.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'late-room-requests', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    await sweepAll<{ readonly id: string; readonly at: Date }>({
      page: (last) =>
        this.transactions.read(async (manager) => {
          const late = manager
            .createQueryBuilder(RoomRequest, 'request')
            .where("request.state = 'waiting' AND request.toldLateAt IS NULL AND request.dueAt <= :now", { now });
          const rows = await nextPage(late, { at: 'request.dueAt', id: 'request.id' }, last);
          return rows.map(({ id, dueAt }) => ({ id, at: dueAt }));
        }),
      move: ({ id }) => this.tell(id, now),
      stuck: ({ id }, error) => this.logger.warn({ requestId: id, error: wordsOf(error) }),
    });
  }

  private async tell(requestId: string, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const waiting = { id: requestId, state: 'waiting' as const, toldLateAt: IsNull() };
      const { affected } = await manager.update(RoomRequest, waiting, { toldLateAt: now });
      if (affected !== 1) return;
      await appendOutbox(manager, [{ type: ROOM_REQUEST_LATE, payload: { requestId }, occurredAt: now }]);
    });
  }
}
