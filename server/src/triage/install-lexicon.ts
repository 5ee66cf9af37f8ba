import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DEFAULT_LEXICON } from './default-lexicon';
import { LexiconRow } from './lexicon-row.entity';

/** An empty database gets the default lexicon; rows that people edited or removed are never touched. */
@Injectable()
export class InstallLexicon implements OnModuleInit {
  constructor(private readonly transactions: TransactionRunner) {}

  async onModuleInit(): Promise<void> {
    await this.transactions.run(async (manager) => {
      if ((await manager.count(LexiconRow)) > 0) return;
      const rows = DEFAULT_LEXICON.map((entry, position) => ({ id: rowId(position), estateId: null, ...entry }));
      await manager
        .createQueryBuilder()
        .insert()
        .into(LexiconRow)
        .values(rows)
        .orIgnore()
        .updateEntity(false)
        .execute();
    });
  }
}

/** Fixed, so that two servers starting at once on an empty database install one lexicon. */
function rowId(position: number): string {
  return `0197a000-0000-7000-8001-${String(position).padStart(12, '0')}`;
}
