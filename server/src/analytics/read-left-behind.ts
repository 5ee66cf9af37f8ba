import type { DecisionRow } from '@yingsheng/shared/api/board';
import { isWorkOrderOpen, WORK_ORDER_STATUSES } from '@yingsheng/shared/work-order/status';
import { type EntityManager, In } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { Absence } from '../directory/entities/absence';
import { Person } from '../directory/entities/person';

/** One open matter whose next move is that of somebody who is away. */
interface LeftBehind {
  readonly complaint: Complaint;
  readonly personId: string;
  readonly personName: string;
  readonly awaySince: Date;
}

/** 请假不等于事情没了: what stands still because the person whose move it is is away, until somebody else has it. */
export async function readLeftBehind(
  manager: EntityManager,
  estateId: string,
  viewerId: string,
  now: Date,
): Promise<DecisionRow[]> {
  const matters = await leftBehind(manager, estateId, viewerId, now);
  const orders = await manager.findBy(WorkOrder, {
    complaintId: In(matters.map(({ complaint }) => complaint.id)),
    status: In(WORK_ORDER_STATUSES.filter(isWorkOrderOpen)),
  });
  return matters.map(({ complaint, personId, personName, awaySince }) => {
    const order = orders.find(
      (other) => other.complaintId === complaint.id && (other.handlerId ?? other.offeredToId) === personId,
    );
    const advice = order === undefined ? '要有人接着办' : '要改派';
    const begun = order?.offeredAt ?? complaint.submittedAt;
    return {
      kind: 'absentee',
      complaintId: complaint.id,
      workOrderId: order?.id ?? null,
      number: complaint.number,
      text: `${complaint.title}：${personName}请假，${advice}`,
      // Nothing waits longer than it exists.
      waitingSince: (begun > awaySince ? begun : awaySince).toISOString(),
    };
  });
}

/** Whoever waits for the resident's word has nothing to do, away or not. */
async function leftBehind(
  manager: EntityManager,
  estateId: string,
  viewerId: string,
  now: Date,
): Promise<LeftBehind[]> {
  const away = await manager
    .createQueryBuilder(Absence, 'absence')
    .innerJoin(Complaint, 'c', 'c.ballHolderId = absence.personId')
    .where("absence.status = 'granted' AND absence.startsAt <= :now AND absence.endsAt > :now", { now })
    .andWhere("c.estateId = :estateId AND c.status NOT IN ('resolved', 'closed')", { estateId })
    .getMany();
  const personIds = away.map((absence) => absence.personId);
  const standing = manager
    .createQueryBuilder(Complaint, 'c')
    .where({ estateId, ballHolderId: In(personIds) })
    .andWhere("c.status NOT IN ('resolved', 'closed')");
  const complaints = await hideFromAccused(standing, 'c.id', viewerId).getMany();
  const people = await manager.findBy(Person, { id: In(personIds) });
  return complaints.flatMap((complaint) => {
    const absence = away.find((other) => other.personId === complaint.ballHolderId);
    const person = people.find((other) => other.id === complaint.ballHolderId);
    if (absence === undefined || person === undefined) return [];
    return [{ complaint, personId: person.id, personName: person.name, awaySince: absence.startsAt }];
  });
}
