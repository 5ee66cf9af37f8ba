import { Injectable } from '@nestjs/common';
import type { ArrangeShiftsRequest, DutyShiftRequest } from '@yingsheng/shared/api/roster';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { type Colleague, lockColleagues } from '../colleagues';
import type { PersonSpan } from '../domain/copy-week';
import {
  pastShiftsStayAsTheyWere,
  shiftMustEndAfterItStarts,
  shiftMustNotExceedADay,
  shiftsOfOnePersonMustNotOverlap,
} from '../domain/shift-rules';
import { DutyShift } from '../entities/duty-shift';
import { requireEstateAsStaff } from '../estate-access';
import { DutyChanges } from './duty-changes';
import { shiftsWithin } from './shifts-of';

/**
 * 排班: takes shifts away and puts others in, all of it or nothing. A shift never changes under its id: whoever
 * moves or removes one that a colleague has just moved is told so instead of undoing the colleague's work.
 */
@Injectable()
export class ArrangeShifts {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  /** Returns the ids of the new shifts. */
  async execute(viewer: Viewer, estateId: string, { removeIds, add }: ArrangeShiftsRequest): Promise<string[]> {
    const now = this.clock.now();
    const wanted = add.map(spanOf);
    for (const span of wanted) {
      shiftMustEndAfterItStarts(span);
      shiftMustNotExceedADay(span);
      pastShiftsStayAsTheyWere(span, now);
    }
    const ids = await this.transactions.run(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      const removed = await foundShifts(manager, estateId, removeIds);
      const personIds = [...removed, ...wanted].map((shift) => shift.personId);
      const colleagues = await lockColleagues(manager, viewer, estateId, personIds);
      for (const shift of removed) pastShiftsStayAsTheyWere(shift, now);
      await remove(manager, estateId, removeIds);
      await assertNoOverlaps(manager, estateId, wanted, colleagues);
      const rows = wanted.map((shift) => ({ ...shift, id: newId(), estateId }));
      await insertRows(manager, DutyShift, rows);
      return rows.map(({ id }) => id);
    });
    this.changes.announce();
    return ids;
  }
}

function spanOf({ personId, startsAt, endsAt }: DutyShiftRequest): PersonSpan {
  return { personId, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

async function foundShifts(manager: EntityManager, estateId: string, ids: readonly string[]): Promise<DutyShift[]> {
  const shifts = await manager.findBy(DutyShift, { id: In([...ids]), estateId });
  if (shifts.length !== new Set(ids).size) throw new DomainError('ROSTER.SHIFT_CHANGED');
  return shifts;
}

/** Once more under the lock: an editor who was faster may have taken one away. */
async function remove(manager: EntityManager, estateId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { affected } = await manager.delete(DutyShift, { id: In([...ids]), estateId });
  if (affected !== new Set(ids).size) throw new DomainError('ROSTER.SHIFT_CHANGED');
}

async function assertNoOverlaps(
  manager: EntityManager,
  estateId: string,
  wanted: readonly PersonSpan[],
  colleagues: ReadonlyMap<string, Colleague>,
): Promise<void> {
  if (wanted.length === 0) return;
  const reach = {
    startsAt: new Date(Math.min(...wanted.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...wanted.map(({ endsAt }) => endsAt.getTime()))),
  };
  const standing: PersonSpan[] = await shiftsWithin(manager, estateId, reach, [...colleagues.keys()]);
  for (const span of wanted) {
    const others = standing.filter((other) => other.personId === span.personId);
    shiftsOfOnePersonMustNotOverlap(span, others, colleagues.get(span.personId)?.person.name ?? '');
    standing.push(span);
  }
}
