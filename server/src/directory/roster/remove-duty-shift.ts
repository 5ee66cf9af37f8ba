import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { lockColleagues } from '../colleagues';
import { pastShiftsStayAsTheyWere } from '../domain/shift-rules';
import { DutyShift } from '../entities/duty-shift';
import { requireEstateAsStaff } from '../estate-access';
import { DutyChanges } from './duty-changes';

/** 撤掉一班 */
@Injectable()
export class RemoveDutyShift {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, estateId: string, shiftId: string): Promise<void> {
    await this.transactions.run((manager) => this.remove(manager, viewer, estateId, shiftId));
    this.changes.announce();
  }

  /**
   * Inside the caller's transaction.
   * @throws DomainError ROSTER.SHIFT_CHANGED when somebody else has moved or removed it meanwhile
   */
  async remove(manager: EntityManager, viewer: Viewer, estateId: string, shiftId: string): Promise<void> {
    await requireEstateAsStaff(manager, viewer, estateId);
    const shift = await manager.findOneBy(DutyShift, { id: shiftId, estateId });
    if (shift === null) throw new DomainError('ROSTER.SHIFT_CHANGED');
    await lockColleagues(manager, viewer, estateId, [shift.personId]);
    pastShiftsStayAsTheyWere(shift, this.clock.now());
    const { affected } = await manager.delete(DutyShift, { id: shiftId, estateId });
    if (affected !== 1) throw new DomainError('ROSTER.SHIFT_CHANGED');
  }
}
