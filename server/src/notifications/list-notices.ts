import { Injectable } from '@nestjs/common';
import type { Page } from '@yingsheng/shared/api/common';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { Estate } from '../directory/entities/estate';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Notice } from './notice.entity';
import { noticesOf } from './notices-of';

const PAGE_SIZE = 30;

/** A person's own notices, newest first, and marking them read. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** `cursor` is the id of the last notice seen: ids grow with time. */
  async page(viewer: Viewer, cursor: string | undefined): Promise<Page<NoticeView>> {
    return this.transactions.read(async (manager) => {
      const mine = noticesOf(manager, viewer.personId);
      if (cursor !== undefined) mine.andWhere('notice.id < :cursor', { cursor });
      const rows = await mine
        .orderBy('notice.id', 'DESC')
        .limit(PAGE_SIZE + 1)
        .getMany();
      const page = rows.slice(0, PAGE_SIZE);
      const estateOf = await estatesOfMatters(manager, page);
      const items = page.map((row) => toView(row, estateOf.get(row.complaintId ?? '') ?? null));
      return { items, nextCursor: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** Marks the given notices read, or all of them. Other people's ids are silently not theirs to mark. */
  async markRead(viewer: Viewer, ids: readonly string[] | undefined): Promise<void> {
    await this.transactions.run(async (manager) => {
      const which = ids === undefined ? {} : { id: In([...ids]) };
      await manager.update(
        Notice,
        { personId: viewer.personId, readAt: IsNull(), ...which },
        { readAt: this.clock.now() },
      );
    });
  }
}

/** Complaint id → name of its estate. */
async function estatesOfMatters(manager: EntityManager, notices: readonly Notice[]): Promise<Map<string, string>> {
  const ids = notices.flatMap(({ complaintId }) => complaintId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(Complaint, 'c')
    .innerJoin(Estate, 'estate', 'estate.id = c.estateId')
    .select('c.id', 'complaintId')
    .addSelect('estate.name', 'name')
    .where({ id: In(ids) })
    .getRawMany<{ complaintId: string; name: string }>();
  return new Map(rows.map(({ complaintId, name }) => [complaintId, name]));
}

function toView(row: Notice, estateName: string | null): NoticeView {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    complaintId: row.complaintId,
    workOrderId: row.workOrderId,
    estateName,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
