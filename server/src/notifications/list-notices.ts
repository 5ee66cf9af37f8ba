import { Injectable } from '@nestjs/common';
import type { NoticePage, NoticeView } from '@yingsheng/shared/api/notice';
import type { CloseReason, ComplaintStatus } from '@yingsheng/shared/complaint/status';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { type EntityManager, In, IsNull } from 'typeorm';
import { isSolved } from '../complaints/domain/allowed-actions';
import { Complaint } from '../complaints/entities/complaint';
import { Estate } from '../directory/entities/estate';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Notice } from './notice.entity';
import { noticesOf } from './notices-of';

const PAGE_SIZE = 30;
/** More dangers at one time are read in the list of complaints. */
const DANGERS_MAX_COUNT = 20;
/** Somebody still waits for help; what is solved endangers nobody. */
const UNSOLVED: readonly ComplaintStatus[] = ['submitted', 'accepted', 'in_progress', 'suspended'];
const DANGEROUS: Urgency = 'lifeSafety';

/** A person's own notices, newest first with the running dangers before them, and marking them read. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** `cursor` is the id of the last notice seen: ids grow with time. */
  async page(viewer: Viewer, cursor: string | undefined): Promise<NoticePage> {
    return this.transactions.read(async (manager) => {
      const mine = noticesOf(manager, viewer.personId);
      if (cursor !== undefined) mine.andWhere('notice.id < :cursor', { cursor });
      const rows = await mine
        .orderBy('notice.id', 'DESC')
        .limit(PAGE_SIZE + 1)
        .getMany();
      const page = rows.slice(0, PAGE_SIZE);
      const dangers = cursor === undefined ? await newestOfDangers(manager, viewer.personId) : [];
      const matters = await mattersOf(manager, [...page, ...dangers]);
      const view = (row: Notice): NoticeView => toView(row, matters.get(row.complaintId ?? ''));
      const nextCursor = rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null;
      return { items: page.map(view), nextCursor, dangers: dangers.map(view) };
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

/** 险情没解决的排在最前: of each the newest notice, newest first. */
async function newestOfDangers(manager: EntityManager, personId: string): Promise<Notice[]> {
  const newest = await noticesOf(manager, personId)
    .innerJoin(Complaint, 'danger', 'danger.id = notice.complaintId')
    .andWhere('danger.status IN (:...unsolved) AND danger.urgency = :dangerous', {
      unsolved: UNSOLVED,
      dangerous: DANGEROUS,
    })
    .select('MAX(notice.id)', 'id')
    .groupBy('notice.complaintId')
    .orderBy('id', 'DESC')
    .limit(DANGERS_MAX_COUNT)
    .getRawMany<{ id: string }>();
  if (newest.length === 0) return [];
  return manager.find(Notice, { where: { id: In(newest.map(({ id }) => id)) }, order: { id: 'DESC' } });
}

interface NoticedMatter {
  readonly complaintId: string;
  readonly estateName: string;
  readonly status: ComplaintStatus;
  readonly closeReason: CloseReason | null;
  readonly urgency: Urgency;
}

/** By complaint id. */
async function mattersOf(manager: EntityManager, notices: readonly Notice[]): Promise<Map<string, NoticedMatter>> {
  const ids = notices.flatMap(({ complaintId }) => complaintId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(Complaint, 'c')
    .innerJoin(Estate, 'estate', 'estate.id = c.estateId')
    .select('c.id', 'complaintId')
    .addSelect('estate.name', 'estateName')
    .addSelect('c.status', 'status')
    .addSelect('c.closeReason', 'closeReason')
    .addSelect('c.urgency', 'urgency')
    .where({ id: In(ids) })
    .getRawMany<NoticedMatter>();
  return new Map(rows.map((row) => [row.complaintId, row]));
}

function toView(row: Notice, matter: NoticedMatter | undefined): NoticeView {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    complaintId: row.complaintId,
    workOrderId: row.workOrderId,
    estateName: matter?.estateName ?? null,
    danger: dangerOf(matter),
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}

/** 并案、撤回、不归物业处理的不算处理了: what was merged goes on elsewhere, and of the others nobody knows. */
function dangerOf(matter: NoticedMatter | undefined): NoticeView['danger'] {
  if (matter?.urgency !== DANGEROUS) return null;
  if (UNSOLVED.includes(matter.status)) return 'running';
  return matter.status === 'resolved' || isSolved(matter) ? 'over' : null;
}
