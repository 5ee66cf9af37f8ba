import { Injectable } from '@nestjs/common';
import { SET_UP_PATH } from '@yingsheng/shared/api/set-up';
import { Company } from '../directory/entities/company';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { holdKey, newToken, replaceKey } from './set-up-keys';

/** The one-time address at which an empty installation is set up: another one at each start until it was used. */
@Injectable()
export class IssueSetUpAddress {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** `null`: there is a company already, or this is the demo, which brings its own. */
  execute(): Promise<string | null> {
    if (this.config.isDemo) return Promise.resolve(null);
    return this.transactions.run(async (manager) => {
      const now = this.clock.now();
      await holdKey(manager, now);
      if (await manager.exists(Company)) return null;
      const token = newToken();
      await replaceKey(manager, token, now);
      // Behind the `#` it reaches no server, and so no log of a proxy.
      return `${this.config.publicBaseUrl}${SET_UP_PATH}#${token}`;
    });
  }
}
