import { Injectable } from '@nestjs/common';
import { arrangerOf } from '../directory/colleagues';
import { mayArrange } from '../directory/domain/who-may-arrange';
import { Person } from '../directory/entities/person';
import { requireEstateAsStaff } from '../directory/estate-access';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { DutyRoster } from './duty-roster';

/** 同时在手的工单上限 of a colleague: by whoever arranges their duty. */
@Injectable()
export class SetLoadCap {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly roster: DutyRoster,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for whoever does not work on this estate, AUTH.NOT_ALLOWED */
  async execute(viewer: Viewer, estateId: string, personId: string, loadCap: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      const staff = await this.whoIsOnDuty.staffOf(manager, estateId, this.clock.now());
      const person = staff.find((other) => other.personId === personId);
      if (person === undefined) throw new DomainError('REQUEST.NOT_FOUND');
      if (!maySetLoadCap(viewer, estateId, person)) throw new DomainError('AUTH.NOT_ALLOWED');
      await manager.update(Person, { id: personId }, { loadCap });
    });
    this.roster.forget();
  }
}

export function maySetLoadCap(
  viewer: Viewer,
  estateId: string,
  person: { readonly departmentId: string | null },
): boolean {
  return mayArrange(arrangerOf(viewer, estateId), person);
}
