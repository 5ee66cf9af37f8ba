import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Complaint } from '../../complaints/entities/complaint';
import { GuestReport } from '../../intake/guests/entities/guest-report';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { wordsOf } from '../../platform/jobs/sweep-all';
import type { Reached } from '../entities/retention-run';
import { ForgetComplaint } from './forget-complaint';

/** At a time: a worker has more urgent things to do in between. */
export const COMPLAINTS_AT_ONCE = 50;

/** Those that were reported without an account have a time of their own. */
export type MatterKind = 'guest' | 'complaint';

export interface Batch {
  readonly removed: number;
  readonly stuck: number;
  /** Where to go on; `null`: that was the last of them. */
  readonly reached: Reached | null;
}

@Injectable()
export class ForgetComplaints {
  private readonly logger = new Logger(ForgetComplaints.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly forgetComplaint: ForgetComplaint,
  ) {}

  /** The next ones that were closed by `closedBy`, the oldest first. One that cannot be cleared holds up nobody. */
  async execute(kind: MatterKind, closedBy: Date, from: Reached | null): Promise<Batch> {
    const rows = await this.transactions.read((manager) => nextOf(manager, kind, closedBy, from));
    let [removed, stuck] = [0, 0];
    for (const { id } of rows) {
      const isCleared = await this.clear(id);
      if (isCleared) removed += 1;
      else stuck += 1;
    }
    const last = rows.length < COMPLAINTS_AT_ONCE ? undefined : rows.at(-1);
    const reached = last === undefined ? null : { at: String(last.closedAt?.toISOString()), id: last.id };
    return { removed, stuck, reached };
  }

  private async clear(id: string): Promise<boolean> {
    try {
      return await this.forgetComplaint.execute(id);
    } catch (error) {
      this.logger.error({ complaintId: id, error: wordsOf(error) });
      return false;
    }
  }
}

function nextOf(
  manager: EntityManager,
  kind: MatterKind,
  closedBy: Date,
  from: Reached | null,
): Promise<Pick<Complaint, 'id' | 'closedAt'>[]> {
  const rows = manager
    .createQueryBuilder(Complaint, 'complaint')
    .select(['complaint.id', 'complaint.closedAt'])
    .where("complaint.status = 'closed' AND complaint.closedAt <= :closedBy", { closedBy })
    .andWhere('complaint.personalRemovedAt IS NULL');
  if (kind === 'guest') rows.innerJoin(GuestReport, 'guest', 'guest.complaintId = complaint.id');
  return behind(rows, from)
    .orderBy('complaint.closedAt')
    .addOrderBy('complaint.id')
    .limit(COMPLAINTS_AT_ONCE)
    .getMany();
}

function behind(rows: SelectQueryBuilder<Complaint>, from: Reached | null): SelectQueryBuilder<Complaint> {
  if (from === null) return rows;
  const later = 'complaint.closedAt > :fromAt OR (complaint.closedAt = :fromAt AND complaint.id > :fromId)';
  return rows.andWhere(`(${later})`, { fromAt: new Date(from.at), fromId: from.id });
}
