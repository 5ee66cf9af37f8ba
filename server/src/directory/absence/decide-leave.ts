import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { arrangerOf, lockColleagues } from '../colleagues';
import { absenceMustBe, nobodyDecidesTheirOwnLeave } from '../domain/absence-rules';
import { Absence } from '../entities/absence';
import { requireEstateAsStaff } from '../estate-access';
import { DutyChanges } from '../roster/duty-changes';

/** 批假: whoever arranges the person's duty grants or refuses the leave they asked for. */
@Injectable()
export class DecideLeave {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError ABSENCE.ALREADY_DECIDED when a colleague was faster or the person took it back */
  async execute(viewer: Viewer, estateId: string, absenceId: string, isGranted: boolean): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      const absence = await manager.findOneBy(Absence, { id: absenceId });
      if (absence === null) throw new DomainError('ABSENCE.NOT_FOUND');
      await lockColleagues(manager, viewer, estateId, [absence.personId]);
      const asker = { personId: viewer.personId, arranger: arrangerOf(viewer, estateId) };
      nobodyDecidesTheirOwnLeave(asker, absence.personId);
      absenceMustBe(absence.status, 'requested');
      const { affected } = await manager.update(
        Absence,
        { id: absenceId, status: 'requested' },
        { status: isGranted ? 'granted' : 'refused', decidedById: viewer.personId, decidedAt: now },
      );
      if (affected !== 1) throw new DomainError('ABSENCE.ALREADY_DECIDED');
      const type = isGranted ? 'LeaveGranted' : 'LeaveRefused';
      await appendOutbox(manager, [{ type, payload: { absenceId, actorId: viewer.personId }, occurredAt: now }]);
    });
    this.changes.announce();
  }
}
