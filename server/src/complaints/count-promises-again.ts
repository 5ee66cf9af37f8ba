import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { shanghaiInstant } from '@yingsheng/shared/written-time';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { nextPage, type SweepPosition, sweepAll, wordsOf } from '../platform/jobs/sweep-all';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { dayNumberOfText } from '../sla/domain/business-calendar';
import { HOLIDAY_YEAR_KNOWN, heardEverywhereFrom } from '../sla/holiday-year-known';
import { knowCalendar } from './domain/decide/know-calendar';
import { SYSTEM } from './domain/facts';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';
import { TimelineEntry } from './entities/timeline-entry';
import { LoadComplaint } from './load-complaint';
import { PromiseBook } from './promise-book';
import { RecordDecision } from './record-decision';

interface KnownYear {
  readonly estateId: string | null;
  readonly year: number;
  readonly knownFrom: Date;
}

/**
 * 放假安排公布了: the open promises that reach into that year and were given before it was known are counted again, each
 * complaint in a transaction of its own. Told twice, or killed half-way and told again, it moves nothing a second time.
 */
@Injectable()
export class CountPromisesAgain implements OnModuleInit {
  private readonly logger = new Logger(CountPromisesAgain.name);

  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly promises: PromiseBook,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consumers.register(HOLIDAY_YEAR_KNOWN, (event) => this.execute(knownYearOf(event)));
  }

  /** @throws Error where some could not be counted: the event comes again for them. */
  async execute(known: KnownYear): Promise<void> {
    const stuckIds: string[] = [];
    await sweepAll({
      page: (last: ReachingClock | undefined) => this.reachingInto(known, last),
      move: ({ complaintId }) => this.count(complaintId, known),
      stuck: ({ complaintId }, error) => {
        stuckIds.push(complaintId);
        this.logger.warn({ complaintId, error: wordsOf(error) });
      },
    });
    if (stuckIds.length > 0) throw new Error(`${stuckIds.length} promises could not be counted again`);
  }

  private async count(complaintId: string, known: KnownYear): Promise<void> {
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
      const entries = await manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
      const { unheard, inHindsight } = await this.promises.aroundTheAnnouncement(manager, facts.complaint, known);
      const now = this.clock.now();
      const decided = knowCalendar({ ...facts, terms: unheard }, entries, inHindsight, known.year, now);
      if (decided.entries.length === 0) return;
      await this.recordDecision.record(manager, { ...facts, terms: inHindsight }, decided, SYSTEM, now);
    });
  }

  /** Given before everybody had heard of it; in the order of their beginning, which no counting changes. */
  private async reachingInto(
    { estateId, year, knownFrom }: KnownYear,
    last: SweepPosition | undefined,
  ): Promise<ReachingClock[]> {
    const from = new Date(shanghaiInstant(dayNumberOfText(`${year}-01-01`) ?? 0, 0));
    const clocks = await this.transactions.read((manager) => {
      const reaching = manager
        .createQueryBuilder(ClockRow, 'clock')
        .innerJoin(Complaint, 'complaint', 'complaint.id = clock.complaintId')
        .where('clock.endedAt IS NULL AND clock.dueAt >= :from AND clock.startedAt < :heardFrom', {
          from,
          heardFrom: heardEverywhereFrom(knownFrom),
        });
      if (estateId !== null) reaching.andWhere('complaint.estateId = :estateId', { estateId });
      return nextPage(reaching, { at: 'clock.startedAt', id: 'clock.id' }, last);
    });
    return clocks.map(({ id, startedAt: at, complaintId }) => ({ id, at, complaintId }));
  }
}

interface ReachingClock extends SweepPosition {
  readonly complaintId: string;
}

function knownYearOf({ id, payload: { estateId, year }, createdAt }: DeliveredEvent): KnownYear {
  if (typeof year !== 'number') throw new Error(`event ${id} names no year`);
  return { estateId: typeof estateId === 'string' ? estateId : null, year, knownFrom: createdAt };
}
