import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RoleGrant } from '../../directory/entities/role-grant';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { JobRegistry } from '../../platform/jobs/job-registry';
import { nextPage, sweepAll, wordsOf } from '../../platform/jobs/sweep-all';
import { isColleague, mayGoNow } from '../domain/deletion-rules';
import { AccountDeletion } from '../entities/account-deletion';
import { holdPerson } from '../hold-person';
import { ForgetPerson } from './forget-person';
import { ownMatters } from './own-matters';

const EVERY_SECONDS = 600;

interface Due {
  readonly at: Date;
  readonly id: string;
  readonly personId: string;
}

/** 到期注销: each account in a transaction of its own; one that waits for an open matter is looked at again. */
@Injectable()
export class DeleteAccounts implements OnModuleInit {
  private readonly logger = new Logger(DeleteAccounts.name);

  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: TransactionRunner,
    private readonly forgetPerson: ForgetPerson,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'delete-accounts', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  run(now: Date): Promise<void> {
    return sweepAll<Due>({
      page: (last) => this.due(now, last),
      move: (due) => this.delete(due, now),
      stuck: ({ id }, error) => this.logger.error({ deletionId: id, error: wordsOf(error) }),
    });
  }

  private due(now: Date, last: Due | undefined): Promise<Due[]> {
    return this.transactions.read(async (manager) => {
      const rows = manager
        .createQueryBuilder(AccountDeletion, 'deletion')
        .where('deletion.cancelledAt IS NULL AND deletion.doneAt IS NULL AND deletion.dueAt <= :now', { now });
      const page = await nextPage(rows, { at: 'deletion.dueAt', id: 'deletion.id' }, last);
      return page.map(({ id, dueAt, personId }) => ({ id, at: dueAt, personId }));
    });
  }

  private async delete({ id, personId }: Due, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const person = await holdPerson(manager, personId);
      const deletion = await manager.findOneBy(AccountDeletion, { id, cancelledAt: IsNull(), doneAt: IsNull() });
      if (deletion === null) return;
      // Employed since: then their manager closes the account.
      if (isColleague(await manager.findBy(RoleGrant, { personId }))) return;
      const matters = await ownMatters(manager, personId);
      if (!mayGoNow(matters, deletion.dueAt, now)) return;
      await this.forgetPerson.execute(manager, person, matters, now);
      await manager.update(AccountDeletion, { id }, { doneAt: now });
    });
  }
}
