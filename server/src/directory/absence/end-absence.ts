import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { lockColleagues } from '../colleagues';
import { absenceMustBe, absenceMustNotBeOver } from '../domain/absence-rules';
import { Absence } from '../entities/absence';
import { requireEstateAsStaff } from '../estate-access';
import { DutyChanges } from '../roster/duty-changes';

/** 销假: back earlier than marked, or not going at all. */
@Injectable()
export class EndAbsence {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  ofColleague(viewer: Viewer, estateId: string, absenceId: string): Promise<void> {
    return this.end(viewer, async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      const absence = await found(manager, { id: absenceId });
      await lockColleagues(manager, viewer, estateId, [absence.personId]);
      return absence;
    });
  }

  ofMyself(viewer: Viewer, absenceId: string): Promise<void> {
    return this.end(viewer, (manager) => found(manager, { id: absenceId, personId: viewer.personId }));
  }

  private async end(viewer: Viewer, find: (manager: EntityManager) => Promise<Absence>): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      const absence = await find(manager);
      absenceMustBe(absence.status, 'requested', 'granted');
      absenceMustNotBeOver(absence, now);
      const hasBegun = absence.status === 'granted' && absence.startsAt < now;
      const { affected } = await manager.update(
        Absence,
        { id: absence.id, status: absence.status, endsAt: absence.endsAt },
        hasBegun ? { endsAt: now } : { status: 'cancelled' },
      );
      if (affected !== 1) throw new DomainError('ABSENCE.ALREADY_DECIDED');
      const payload = { absenceId: absence.id, actorId: viewer.personId };
      await appendOutbox(manager, [{ type: 'AbsenceEnded', payload, occurredAt: now }]);
    });
    this.changes.announce();
  }
}

async function found(manager: EntityManager, which: { id: string; personId?: string }): Promise<Absence> {
  const absence = await manager.findOneBy(Absence, which);
  if (absence === null) throw new DomainError('ABSENCE.NOT_FOUND');
  return absence;
}
