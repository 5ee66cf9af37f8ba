import { Injectable, Logger } from '@nestjs/common';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { In, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { midnightOf } from '../domain/duty-week';
import { AuditEntry } from '../entities/audit-entry';
import { recordAudit } from './record-audit';

type Seen = Pick<AuditEntry, 'subjectKind' | 'subjectId' | 'subjectName' | 'estateId'>;

/** 看到业主的完整电话: who saw the number, of which matter or home; once a day each, however often a page is read. */
@Injectable()
export class RecordPhonesSeen {
  private readonly logger = new Logger(RecordPhonesSeen.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Never fails: whoever is on the way to a danger gets the number, also while nothing can be written. */
  async execute({ personId: actorId }: Viewer, seen: readonly Seen[]): Promise<void> {
    if (seen.length === 0) return;
    const now = this.clock.now();
    try {
      const fresh = await this.notYetToday(actorId, seen, now);
      if (fresh.length === 0) return;
      const entries = fresh.map((each) => ({ ...each, actorId, action: 'phoneSeen' as const, details: {} }));
      await this.transactions.run((manager) => recordAudit(manager, entries, now));
    } catch (error) {
      const subjects = seen.map(({ subjectId }) => subjectId).join(', ');
      this.logger.error(`telephone seen by ${actorId} of ${subjects} is not on record: ${String(error)}`);
    }
  }

  private async notYetToday(actorId: string, seen: readonly Seen[], now: Date): Promise<readonly Seen[]> {
    const midnight = midnightOf(shanghaiParts(now).dayNumber);
    const known = await this.transactions.read((manager) =>
      manager.find(AuditEntry, {
        select: { subjectId: true },
        where: {
          actorId,
          action: 'phoneSeen',
          subjectId: In(seen.map(({ subjectId }) => subjectId)),
          at: MoreThanOrEqual(midnight),
        },
      }),
    );
    const ids = new Set(known.map(({ subjectId }) => subjectId));
    return [...new Map(seen.map((each) => [each.subjectId, each])).values()].filter(
      ({ subjectId }) => !ids.has(subjectId),
    );
  }
}
