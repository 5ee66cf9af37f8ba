import { Injectable } from '@nestjs/common';
import type { AppealList, AppealRow } from '@yingsheng/shared/api/follow-up';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import type { EntityManager } from 'typeorm';
import { partiesOf } from '../complaints/domain/parties';
import { appealView } from '../complaints/domain/view/closing';
import type { ClockRow } from '../complaints/entities/clock-row';
import { personBriefs } from '../directory/people';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { closedMattersWith, mattersOf } from './closed-matters';
import { matterOf } from './list-follow-up-calls';

/** More than this waiting at once is no list any more. */
const MOST = 100;

/** 待裁定的申诉 of an estate, due first. */
@Injectable()
export class ListAppeals {
  constructor(private readonly transactions: TransactionRunner) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage this estate */
  execute(viewer: Viewer, estateId: string): Promise<AppealList> {
    if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
    return this.transactions.read(async (manager) => {
      const clocks = await closedMattersWith(manager, estateId, viewer.personId, 'approval').limit(MOST).getMany();
      return { items: await rowsOf(manager, viewer, clocks) };
    });
  }
}

async function rowsOf(manager: EntityManager, viewer: Viewer, clocks: readonly ClockRow[]): Promise<AppealRow[]> {
  const { complaints, workOrdersOf } = await mattersOf(manager, clocks);
  const people = await personBriefs(
    manager,
    [...complaints.values()].map(({ arbiterId }) => arbiterId),
  );
  return clocks.flatMap((clock): AppealRow[] => {
    const complaint = complaints.get(clock.complaintId);
    if (complaint === undefined || complaint.appeal === null) return [];
    const facts = { complaint, workOrders: workOrdersOf(complaint.id), spendings: [] };
    const parties = partiesOf(viewer, facts);
    const arbiter = people.get(complaint.arbiterId ?? '') ?? null;
    return [
      {
        ...matterOf(complaint),
        appeal: appealView(complaint.appeal, arbiter, [clock]),
        isOpenToMe: parties.has('arbiter'),
        mayHandOn: parties.has('closingLead'),
      },
    ];
  });
}
