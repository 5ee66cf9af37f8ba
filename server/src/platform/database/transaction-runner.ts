import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { DomainError } from '../domain-error';
import { isSqliteBroken, isSqliteBusy, isTransient } from './database-errors';
import { FifoMutex } from './fifo-mutex';
import { BEGIN } from './prepare-sqlite';
import { SqliteDataSource } from './sqlite-data-source';

/** How often a transaction that lost a deadlock is tried again before the person is asked to. */
const MAX_ATTEMPTS = 6;

/** The longest pause before the second attempt; it doubles with each. A random part keeps victims apart. */
const FIRST_PAUSE_MS = 10;

/** How long another process may hold an SQLite file before a person is asked to try again. */
const BUSY_PATIENCE_MS = 5000;
const BUSY_PAUSE_MS = 50;

interface Scope {
  readonly manager: EntityManager;
  readonly kind: 'transaction' | 'read';
  isOpen: boolean;
}

/**
 * The only way to open a transaction. TypeORM's SQLite drivers have one connection, on which two
 * concurrent transactions would corrupt each other, so on SQLite everything passes a gate in order.
 * While another process
 * holds the file, a transaction waits its turn outside the gate. On MySQL/MariaDB isolation is READ COMMITTED (see `open-data-source.ts`), and the victim of a deadlock is tried again.
 */
@Injectable()
export class TransactionRunner implements OnApplicationShutdown {
  private readonly gate = new FifoMutex();
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(private readonly dataSource: DataSource) {}

  /** Until then every promise of the process pays for it (Node.js before 24), also those of the next app. */
  onApplicationShutdown(): void {
    this.scopes.disable();
  }

  /** Runs `work` in a transaction; inside another `run` it joins that one. `work` may run again after a deadlock. */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const scope = this.openScope();
    if (scope?.kind === 'transaction') return work(scope.manager);
    if (this.isSingleConnection()) {
      const transaction = () => this.behindGate(scope, () => this.transaction(work));
      return scope === undefined ? this.withPatience(transaction) : transaction();
    }
    return this.withRetries(() => this.transaction(work));
  }

  /**
   * Writes what others are to see while the transaction around it is still open, whatever becomes of that one. On SQLite,
   * where nobody could look meanwhile, it is left out.
   */
  async beside(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    const isInside = this.openScope() !== undefined;
    if (isInside && this.isSingleConnection()) return;
    await this.scopes.exit(() => this.run(work));
  }

  /** Runs reads that never see another transaction's unfinished rows; inside `run` they see that one's own. */
  async read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const scope = this.openScope();
    if (scope !== undefined) return work(scope.manager);
    const { manager } = this.dataSource;
    if (!this.isSingleConnection()) return work(manager);
    return this.withPatience(() =>
      this.behindGate(undefined, () => this.inScope({ manager, kind: 'read', isOpen: true }, work)),
    );
  }

  /**
   * Whether a transaction can begin at this moment; asked once, without patience.
   * @throws DomainError SERVER.BUSY with the `reason`
   */
  async probe(): Promise<void> {
    try {
      await this.behindGate(this.openScope(), () =>
        this.dataSource.transaction((manager) => manager.query('SELECT 1')),
      );
    } catch (error) {
      throw new DomainError('SERVER.BUSY', { reason: isSqliteBusy(error) ? 'databaseLocked' : 'databaseUnavailable' });
    }
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
    } catch (error) {
      await this.mend(error);
      throw error;
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

  /** Tries again while another process holds the file; between two attempts others pass the gate. */
  private async withPatience<T>(work: () => Promise<T>): Promise<T> {
    const until = performance.now() + BUSY_PATIENCE_MS;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isSqliteBusy(error)) throw error;
        if (performance.now() > until) throw new DomainError('SERVER.BUSY', { reason: 'databaseLocked' });
        await wait(BUSY_PAUSE_MS);
      }
    }
  }

  /** Replaces the connection after a failure that it would not get over; held by whoever failed on it. */
  private async mend(error: unknown): Promise<void> {
    const isStuck = isSqliteBusy(error) && !(error instanceof QueryFailedError && error.query === BEGIN);
    if (!isStuck && !isSqliteBroken(error)) return;
    if (this.dataSource instanceof SqliteDataSource) await this.dataSource.reconnect();
  }

  private isSingleConnection(): boolean {
    return this.dataSource.options.type === 'better-sqlite3';
  }
}
