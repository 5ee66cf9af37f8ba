import { Injectable } from '@nestjs/common';
import type { Page } from '@yingsheng/shared/api/common';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import { In, IsNull } from 'typeorm';
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
    const rows = await this.transactions.read((manager) => {
      const mine = noticesOf(manager, viewer.personId);
      if (cursor !== undefined) mine.andWhere('notice.id < :cursor', { cursor });
      return mine
        .orderBy('notice.id', 'DESC')
        .limit(PAGE_SIZE + 1)
        .getMany();
    });
    const items = rows.slice(0, PAGE_SIZE).map(toView);
    return { items, nextCursor: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
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

function toView(row: Notice): NoticeView {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    complaintId: row.complaintId,
    workOrderId: row.workOrderId,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
