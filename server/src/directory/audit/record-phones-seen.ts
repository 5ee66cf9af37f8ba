import { Injectable, Logger } from '@nestjs/common';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { In, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { isTransient } from '../../platform/database/database-errors';
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
  /** Being written: whoever asks many times at once is on record once. Nobody waits for another request here. */
  private readonly beingRecorded = new Set<string>();

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * Never fails: whoever is on the way to a danger gets the number, also while nothing can be written. Only a transaction
   * around it that has to begin again is told so, since nothing of it would be kept.
   */
  async execute({ personId: actorId }: Viewer, seen: readonly Seen[]): Promise<void> {
    const keyOf = ({ subjectId }: Seen) => `${actorId} ${subjectId}`;
    const subjects = new Map(seen.map((each) => [keyOf(each), each]));
    const own = [...subjects].filter(([key]) => !this.beingRecorded.has(key));
    if (own.length === 0) return;
    for (const [key] of own) this.beingRecorded.add(key);
    try {
      await this.record(
        actorId,
        own.map(([, each]) => each),
      );
    } finally {
      for (const [key] of own) this.beingRecorded.delete(key);
    }
  }

  private async record(actorId: string, seen: readonly Seen[]): Promise<void> {
    const now = this.clock.now();
    try {
      const fresh = await this.notYetToday(actorId, seen, now);
      if (fresh.length === 0) return;
      const entries = fresh.map((each) => ({ ...each, actorId, action: 'phoneSeen' as const, details: {} }));
      await this.transactions.run((manager) => recordAudit(manager, entries, now));
    } catch (error) {
      if (isTransient(error)) throw error;
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
    return seen.filter(({ subjectId }) => !ids.has(subjectId));
  }
}
