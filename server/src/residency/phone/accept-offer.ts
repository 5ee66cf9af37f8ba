import { Injectable } from '@nestjs/common';
import { isUnnamed } from '@yingsheng/shared/people/room-request';
import { IsNull } from 'typeorm';
import { Household } from '../../directory/entities/household';
import { RegisterEntry } from '../../directory/entities/register-entry';
import { bindRoom } from '../../directory/membership/keep-memberships';
import { heldPerson } from '../../directory/people';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { entryOfPhone } from '../domain/judge-ask';
import { introduce } from '../introduce';
import { settleWaiting } from '../requests/settle-waiting';

/** 是您家吗: a room on whose books the person's own number is, bound when they say yes. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for every room where the number is not, RESIDENCY.NAME_MISSING */
  async execute({ personId }: Viewer, householdId: string, name: string | undefined): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      const person = await heldPerson(manager, personId);
      const isStanding = await manager.existsBy(Household, { id: householdId, retiredAt: IsNull() });
      const entries = await manager.findBy(RegisterEntry, { householdId });
      const entry = person.provenPhone === null ? null : entryOfPhone(entries, person.provenPhone, now);
      if (entry === null || !isStanding) throw new DomainError('REQUEST.NOT_FOUND');
      if (isUnnamed(person.name) && name === undefined) throw new DomainError('RESIDENCY.NAME_MISSING');
      if (name !== undefined) await introduce(manager, person, { name });
      const { kind, until } = entry;
      await bindRoom(manager, { personId, householdId, kind, until, confirmedBy: 'phone', confirmedById: null }, now);
      await settleWaiting(manager, personId, householdId, now);
    });
  }
}
