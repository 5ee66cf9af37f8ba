import { Injectable } from '@nestjs/common';
import type { HandoverReceiver } from '@yingsheng/shared/api/directory';
import type { EntityManager } from 'typeorm';
import { DutyShift } from '../directory/entities/duty-shift';
import { requireEstateAsStaff } from '../directory/estate-access';
import { personBriefs } from '../directory/people';
import { type StaffOfEstate, WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { isAbleToOwn } from './domain/rules/handover-rules';

/** A standing duty ends in weeks; whoever comes next is looked for no farther ahead than this. */
const FARTHEST_MS = 12 * 3_600_000;

/** 交给谁: whoever could answer for complaints, the next shift of one's own department first. */
@Injectable()
export class ListHandoverReceivers {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly duty: WhoIsOnDuty,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not work there */
  execute(viewer: Viewer, estateId: string): Promise<HandoverReceiver[]> {
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      const staff = await this.duty.staffOf(manager, estateId, now);
      const able = staff.filter(
        (person) => isAbleToOwn(person) && person.absentUntil === null && person.personId !== viewer.personId,
      );
      const next = await this.duty.onDuty(manager, estateId, await endOfShift(manager, viewer.personId, now));
      const nextIds = new Set(next.map(({ personId }) => personId));
      const isNear = (person: StaffOfEstate) => Number(person.departmentId === viewer.departmentId);
      const isNext = (person: StaffOfEstate) => Number(nextIds.has(person.personId));
      const sorted = [...able].sort((a, b) => isNext(b) - isNext(a) || isNear(b) - isNear(a));
      return receiversOf(manager, sorted, nextIds);
    });
  }
}

async function endOfShift(manager: EntityManager, personId: string, now: Date): Promise<Date> {
  const shift = await manager
    .createQueryBuilder(DutyShift, 'shift')
    .where('shift.personId = :personId AND shift.startsAt <= :now AND shift.endsAt > :now', { personId, now })
    .orderBy('shift.endsAt', 'DESC')
    .limit(1)
    .getOne();
  return new Date(Math.min((shift?.endsAt ?? now).getTime(), now.getTime() + FARTHEST_MS));
}

async function receiversOf(
  manager: EntityManager,
  people: readonly StaffOfEstate[],
  nextIds: ReadonlySet<string>,
): Promise<HandoverReceiver[]> {
  const briefs = await personBriefs(
    manager,
    people.map(({ personId }) => personId),
  );
  return people.map(({ personId, name, isOnDuty }) => ({
    personId,
    name,
    departmentName: briefs.get(personId)?.departmentName ?? null,
    isOnDuty,
    isOnNextShift: nextIds.has(personId),
  }));
}
