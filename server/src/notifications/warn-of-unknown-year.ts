import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { v5 } from 'uuid';
import { Estate } from '../directory/entities/estate';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { forEachOne, wordsOf } from '../platform/jobs/sweep-all';
import { Calendars } from '../sla/calendars';
import { keepNotices } from './keep-notices';

const EVERY_SECONDS = 3_600;
/** The arrangement of the next year is usually announced in this month. */
const FROM_MONTH = 11;
const NAMESPACE = 'b6f1c9d2-5a0e-5c55-9c1f-6f1f0a7d2e11';

/**
 * 明年的放假安排还没有导入: whoever manages an estate hears of it once in November and once in December. Until then
 * promises that reach into that year are reckoned with the days of the law.
 */
@Injectable()
export class WarnOfUnknownYear implements OnModuleInit {
  private readonly logger = new Logger(WarnOfUnknownYear.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calendars: Calendars,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'warn-of-unknown-year', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    if (shanghaiParts(now).month < FROM_MONTH) return;
    const estates = await this.transactions.read((manager) => manager.find(Estate, { order: { id: 'ASC' } }));
    await forEachOne(
      estates,
      ({ id }) => this.warn(id, now),
      ({ id }, error) => this.logger.warn({ estateId: id, error: wordsOf(error) }),
    );
  }

  private async warn(estateId: string, now: Date): Promise<void> {
    const { year, month } = shanghaiParts(now);
    const next = year + 1;
    await this.transactions.run(async (manager) => {
      const book = await this.calendars.of(manager, estateId);
      if (book.knownYear(next, now).isCovered) return;
      const staff = await this.whoIsOnDuty.staffOf(manager, estateId, now);
      const managers = staff.filter(({ roles }) => roles.includes('estateManager'));
      // The same month gives the same id, so that it is told once.
      const id = v5(`${estateId} ${next} ${month}`, NAMESPACE);
      await keepNotices(
        manager,
        { id, type: 'HolidayYearUnknown', payload: {}, createdAt: now },
        managers.map(({ personId }) => ({ personId, ...wordsFor(next), complaintId: null, workOrderId: null })),
      );
    });
  }
}

function wordsFor(year: number): { title: string; body: string } {
  return {
    title: `${year} 年的放假安排还没有导入`,
    body: `在导入以前，算到 ${year} 年的时限先按法定节假日推算，调休上班的日子还不知道。国务院公布以后，请在“规则与承诺”里导入。`,
  };
}
