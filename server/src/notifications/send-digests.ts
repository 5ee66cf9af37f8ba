import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { isQuiet } from '../complaints/domain/quiet-hours';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { Person } from '../directory/entities/person';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { newId } from '../platform/ids';
import { JobRegistry } from '../platform/jobs/job-registry';
import { forEachOne, wordsOf } from '../platform/jobs/sweep-all';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { MESSAGE_DUE } from './arrange-deliveries';
import { ChannelsOut } from './channels/channels-out';
import { dayStart } from './domain/plan-delivery';
import { Delivery } from './entities/delivery';

const EVERY_SECONDS = 300;
const MOST_LINES = 5;

/** 合并提醒: what was too much yesterday arrives as one message in the morning. */
@Injectable()
export class SendDigests implements OnModuleInit {
  private readonly logger = new Logger(SendDigests.name);

  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: TransactionRunner,
    private readonly channels: ChannelsOut,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'send-digests', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    if (isQuiet(now)) return;
    const waiting = { state: 'held' as const, createdAt: LessThan(dayStart(now)) };
    const people = await this.transactions.read((manager) =>
      manager
        .createQueryBuilder(Delivery, 'delivery')
        .select('DISTINCT delivery.personId', 'personId')
        .where(waiting)
        .getRawMany<{ personId: string }>(),
    );
    await forEachOne(
      people,
      ({ personId }) => this.transactions.run((manager) => this.digest(manager, personId, waiting, now)),
      ({ personId }, error) => this.logger.warn({ personId, error: wordsOf(error) }),
    );
  }

  private async digest(
    manager: EntityManager,
    personId: string,
    waiting: Pick<Delivery, 'state'> & { createdAt: ReturnType<typeof LessThan<Date>> },
    now: Date,
  ): Promise<void> {
    const theirs = manager
      .createQueryBuilder(Delivery, 'delivery')
      .where({ ...waiting, personId })
      .orderBy('delivery.id');
    const held = await hideFromAccused(theirs, 'delivery.complaintId', personId).getMany();
    const [last] = held.slice(-1);
    const person = await manager.findOneBy(Person, { id: personId });
    if (last === undefined || person === null) return;
    const { affected } = await manager.update(
      Delivery,
      { id: In(held.map(({ id }) => id)), state: 'held' },
      { state: 'digested' },
    );
    // Another worker was quicker.
    if (affected !== held.length) throw new Error('these messages were put together elsewhere');
    const digest = digestOf(held, last, this.channels.reaching(person), now);
    await insertRows(manager, Delivery, [digest]);
    await appendOutbox(manager, [{ type: MESSAGE_DUE, payload: { deliveryId: digest.id }, occurredAt: now }]);
  }
}

function digestOf(held: readonly Delivery[], last: Delivery, channels: Delivery['channels'], now: Date): Delivery {
  const lines = held.slice(-MOST_LINES).map(({ number, title }) => `${number} ${title}`);
  const more = held.length > lines.length ? [`等共 ${held.length} 条`] : [];
  return {
    ...last,
    id: newId(),
    eventId: newId(),
    whileClockId: null,
    title: `您有 ${held.length} 条新进展`,
    body: [...lines, ...more].join('\n'),
    channels,
    state: 'pending',
    createdAt: now,
  };
}
