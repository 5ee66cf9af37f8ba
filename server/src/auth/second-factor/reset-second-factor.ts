import { Injectable } from '@nestjs/common';
import { SignIns } from '../../directory/ports/sign-ins';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { grantorOf } from '../accounts/grantor';
import { lockAccount } from '../accounts/keep-account';
import { recordAccountChange } from '../record-account-change';
import { removeSecondFactor } from './remove-second-factor';

/** 手机丢了: a colleague who could give everything the account holds takes its second factor away; it is set up anew. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly signIns: SignIns,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, STAFF.BEYOND_YOUR_RIGHTS, SECOND_FACTOR.ONESELF */
  async execute(viewer: Viewer, personId: string): Promise<void> {
    // That would be a way around showing a code.
    if (viewer.personId === personId) throw new DomainError('SECOND_FACTOR.ONESELF');
    await this.transactions.run(async (manager) => {
      const person = await lockAccount(manager, await grantorOf(manager, viewer), personId);
      if (!(await removeSecondFactor(manager, personId))) return;
      await this.signIns.endAll(manager, personId);
      const by = { actorId: viewer.personId, now: this.clock.now() };
      await recordAccountChange(manager, person, 'secondFactorReset', by);
    });
  }
}
