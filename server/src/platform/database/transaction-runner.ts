import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../domain-error';
import { isTransient } from './database-errors';
import { FifoMutex } from './fifo-mutex';

/** How often a transaction that lost a deadlock is tried again before the person is asked to. */
const MAX_ATTEMPTS = 6;

/** The longest pause before the second attempt; it doubles with each. A random part keeps victims apart. */
const FIRST_PAUSE_MS = 10;

interface Scope {
  readonly manager: EntityManager;
  readonly kind: 'transaction' | 'read';
  isOpen: boolean;
}

/**
 * The only way to open a transaction. TypeORM's SQLite drivers have one connection, on which two
 * concurrent transactions would corrupt each other, so on SQLite everything passes a gate in order.
 * On MySQL/MariaDB isolation is READ COMMITTED (see `open-data-source.ts`), and the victim of a deadlock is tried again.
 */
@Injectable()
export class TransactionRunner {
  private readonly gate = new FifoMutex();
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in a transaction; inside another `run` it joins that one. `work` may run again after a deadlock. */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const scope = this.openScope();
    if (scope?.kind === 'transaction') return work(scope.manager);
    if (this.isSingleConnection()) return this.behindGate(scope, () => this.transaction(work));
    return this.withRetries(() => this.transaction(work));
  }

  /** Runs reads that never see another transaction's unfinished rows; inside `run` they see that one's own. */
  async read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const scope = this.openScope();
    if (scope !== undefined) return work(scope.manager);
    const { manager } = this.dataSource;
    if (!this.isSingleConnection()) return work(manager);
    return this.behindGate(undefined, () => this.inScope({ manager, kind: 'read', isOpen: true }, work));
  }

  private transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const inTransaction = (manager: EntityManager) =>
      this.inScope({ manager, kind: 'transaction', isOpen: true }, work);
    return this.dataSource.transaction(inTransaction);
  }

  private async inScope<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.scopes.run(scope, () => work(scope.manager));
    } finally {
      scope.isOpen = false;
    }
  }

  /** A scope that has ended (work that outlived its transaction) is none. */
  private openScope(): Scope | undefined {
    const scope = this.scopes.getStore();
    return scope?.isOpen ? scope : undefined;
  }

  private async behindGate<T>(holder: Scope | undefined, work: () => Promise<T>): Promise<T> {
    if (holder !== undefined) return work();
    const release = await this.gate.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }

  private async withRetries<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isTransient(error)) throw error;
        if (attempt >= MAX_ATTEMPTS) throw new DomainError('SERVER.BUSY');
        await wait(Math.random() * FIRST_PAUSE_MS * 2 ** (attempt - 1));
      }
    }
  }

  private isSingleConnection(): boolean {
    return this.dataSource.options.type === 'better-sqlite3';
  }
}
