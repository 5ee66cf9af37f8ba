import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { colleaguesLeaveThroughTheirManager, endOfCoolOff } from '../domain/deletion-rules';
import { AccountDeletion } from '../entities/account-deletion';
import { holdPerson } from '../hold-person';
import { waitingDeletionOf } from './plan-deletion';

/** `{ personId }` */
export const DELETION_ASKED = 'AccountDeletionAsked';

/** 申请注销, and taking it back: nothing changes before the day. */
@Injectable()
export class AskForDeletion {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Asked a second time it stays as it was. @throws DomainError PRIVACY.COLLEAGUE_LEAVES_FIRST */
  async ask({ personId, grants }: Viewer): Promise<void> {
    colleaguesLeaveThroughTheirManager(grants);
    await this.transactions.run(async (manager) => {
      await holdPerson(manager, personId);
      if ((await waitingDeletionOf(manager, personId)) !== null) return;
      const askedAt = this.clock.now();
      const row = { id: newId(), personId, askedAt, dueAt: endOfCoolOff(askedAt), cancelledAt: null, doneAt: null };
      await insertRows(manager, AccountDeletion, [row]);
      await appendOutbox(manager, [{ type: DELETION_ASKED, payload: { personId }, occurredAt: askedAt }]);
    });
  }

  async cancel({ personId }: Viewer): Promise<void> {
    await this.transactions.run(async (manager) => {
      await holdPerson(manager, personId);
      const waiting = await waitingDeletionOf(manager, personId);
      if (waiting === null) return;
      await manager.update(AccountDeletion, { id: waiting.id }, { cancelledAt: this.clock.now() });
    });
  }
}
