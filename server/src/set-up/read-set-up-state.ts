import { Injectable } from '@nestjs/common';
import { Company } from '../directory/entities/company';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { SetUpState } from '../platform/http/set-up-state';

/** Asked at every request until the answer is yes, which it stays: companies are never deleted. */
@Injectable()
export class ReadSetUpState extends SetUpState {
  private isKnownDone: boolean;

  constructor(
    config: Config,
    private readonly transactions: TransactionRunner,
  ) {
    super();
    // The demo is filled before it is served.
    this.isKnownDone = config.isDemo;
  }

  async isDone(): Promise<boolean> {
    this.isKnownDone ||= await this.transactions.read((manager) => manager.exists(Company));
    return this.isKnownDone;
  }
}
