import { Injectable } from '@nestjs/common';
import type { FailedDeliveryPage, FailedDeliveryView } from '@yingsheng/shared/api/delivery';
import { type EntityManager, In } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { personBriefs } from '../directory/people';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { mustManage } from '../sla/rule-makers';
import { ChannelsOut } from './channels/channels-out';
import { failureWords } from './domain/failure-words';
import { Delivery, DeliveryAttempt } from './entities/delivery';

const PAGE_SIZE = 30;

/** 没能送达: messages that were given up or that no channel took, for those who manage the estate. */
@Injectable()
export class ListFailedDeliveries {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly channels: ChannelsOut,
  ) {}

  /** Newest first; `cursor` is the id of the last one seen. */
  execute(viewer: Viewer, estateId: string, cursor: string | undefined): Promise<FailedDeliveryPage> {
    mustManage(viewer, estateId);
    return this.transactions.read(async (manager) => {
      const failed = manager
        .createQueryBuilder(Delivery, 'delivery')
        .where({ estateId, state: In(['dead', 'unreachable']) })
        .orderBy('delivery.id', 'DESC')
        .limit(PAGE_SIZE + 1);
      if (cursor !== undefined) failed.andWhere('delivery.id < :cursor', { cursor });
      const rows = await hideFromAccused(failed, 'delivery.complaintId', viewer.personId).getMany();
      const items = await viewsOf(manager, rows.slice(0, PAGE_SIZE));
      const nextCursor = rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null;
      return { items, nextCursor, channelsToStaff: this.channels.toStaffInDanger() };
    });
  }
}

async function viewsOf(manager: EntityManager, rows: readonly Delivery[]): Promise<FailedDeliveryView[]> {
  const deliveryId = In(rows.map(({ id }) => id));
  const attempts = await manager.find(DeliveryAttempt, { where: { deliveryId }, order: { id: 'ASC' } });
  const people = await personBriefs(
    manager,
    rows.map(({ personId }) => personId),
  );
  const secret = await manager.find(Complaint, {
    select: { id: true },
    where: { id: In(rows.flatMap(({ complaintId }) => complaintId ?? [])), isConfidential: true },
  });
  return rows.map((row) => {
    const own = attempts.filter((attempt) => attempt.deliveryId === row.id);
    const isNameless = !row.isToStaff && secret.some(({ id }) => id === row.complaintId);
    return {
      id: row.id,
      complaintId: row.complaintId,
      number: row.number,
      personName: isNameless ? '业主' : (people.get(row.personId)?.name ?? '已离开'),
      isToStaff: row.isToStaff,
      title: row.title,
      createdAt: row.createdAt.toISOString(),
      lastTriedAt: own.at(-1)?.attemptedAt.toISOString() ?? null,
      attemptCount: own.length,
      state: row.state,
      cause: failureWords(row.state, own) ?? '',
    };
  });
}
