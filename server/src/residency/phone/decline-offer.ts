import { Injectable } from '@nestjs/common';
import { heldPerson } from '../../directory/people';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { DeclinedOffer } from '../entities/declined-offer';
import { offersTo } from '../show-own-residency';

/** 不是我家: the books say so, the person does not. Nothing is bound, and the question is not asked again. */
@Injectable()
export class DeclineOffer {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Said twice it is said once. @throws DomainError REQUEST.NOT_FOUND for every room that is not offered to them */
  async execute({ personId }: Viewer, householdId: string): Promise<void> {
    const declinedAt = this.clock.now();
    await this.transactions.run(async (manager) => {
      const { provenPhone } = await heldPerson(manager, personId);
      if (await manager.existsBy(DeclinedOffer, { personId, householdId })) return;
      const offers = await offersTo(manager, personId, provenPhone, declinedAt);
      if (!offers.some((offer) => offer.householdId === householdId)) throw new DomainError('REQUEST.NOT_FOUND');
      await insertRows(manager, DeclinedOffer, [{ personId, householdId, declinedAt }]);
    });
  }
}
