import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver';
import { Company } from '../../src/directory/entities/company';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';

describe('TransactionRunner', () => {
  let booted: BootedApp;
  let transactions: TransactionRunner;
  beforeAll(async () => {
    booted = await bootApp();
    transactions = booted.app.get(TransactionRunner);
  });
  afterAll(() => booted.close());

  const company = () => ({ id: newId(), name: '清和物业' });
  const exists = (id: string) => transactions.read((manager) => manager.existsBy(Company, { id }));

  it('concurrent_transactions_commit_and_roll_back_on_their_own', async () => {
    const rows = Array.from({ length: 20 }, company);
    const outcomes = await Promise.allSettled(
      rows.map((row, index) =>
        transactions.run(async (manager) => {
          await insertRows(manager, Company, [row]);
          await nextTurn();
          if (index % 2 === 1) throw new Error('refused after the insert');
          await manager.update(Company, { id: row.id }, { name: `第 ${index} 家` });
        }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status === 'fulfilled')).toEqual(rows.map((_, index) => index % 2 === 0));
    const survivors = await Promise.all(rows.map((row) => exists(row.id)));
    expect(survivors).toEqual(rows.map((_, index) => index % 2 === 0));
  });

  // SQLite has one connection and no such levels.
  if (process.env.TEST_DATABASE_URL) {
    it('every_connection_reads_only_what_is_committed', async () => {
      const count = 10;
      let open = 0;
      let allAreOpen = () => {};
      const together = new Promise<void>((resolve) => {
        allAreOpen = resolve;
      });
      const levels = await Promise.all(
        Array.from({ length: count }, () =>
          transactions.run(async (manager) => {
            const rows = await manager.query<object[]>("SHOW VARIABLES LIKE 't%_isolation'");
            open += 1;
            if (open === count) allAreOpen();
            // Nobody gives the connection back before all have one: that many different ones are asked.
            await together;
            return JSON.stringify(rows);
          }),
        ),
      );
      for (const level of levels) expect(level).toContain('READ-COMMITTED');
    });
  }

  if (!process.env.TEST_DATABASE_URL) {
    it('a_connection_that_is_of_no_more_use_fails_once_and_is_replaced', async () => {
      const row = company();
      const { databaseConnection } = booted.dataSource.driver as BetterSqlite3Driver;
      (databaseConnection as { close(): void }).close();
      const failing = transactions.run((manager) => insertRows(manager, Company, [row]));
      await expect(failing).rejects.toThrow('not open');
      await transactions.run((manager) => insertRows(manager, Company, [row]));
      expect(await exists(row.id)).toBe(true);
    });
  }

  it('a_read_never_sees_rows_of_an_unfinished_transaction', async () => {
    const row = company();
    let wasSeen: Promise<boolean> | undefined;
    const failing = transactions.run(async (manager) => {
      await insertRows(manager, Company, [row]);
      wasSeen = outsideOfAnyTransaction(() => exists(row.id));
      await nextTurn();
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await wasSeen).toBe(false);
  });

  it('a_nested_run_joins_and_falls_with_the_outer_one', async () => {
    const row = company();
    const outer = transactions.run(async () => {
      await transactions.run((manager) => insertRows(manager, Company, [row]));
      expect(await exists(row.id)).toBe(true);
      throw new Error('undone');
    });
    await expect(outer).rejects.toThrow('undone');
    expect(await exists(row.id)).toBe(false);
  });

  it('a_run_inside_a_read_is_a_transaction_of_its_own', async () => {
    const row = company();
    const writing = transactions.read(() =>
      transactions.run(async (manager) => {
        await insertRows(manager, Company, [row]);
        throw new Error('undone');
      }),
    );
    await expect(writing).rejects.toThrow('undone');
    expect(await exists(row.id)).toBe(false);
  });

  it('a_deadlock_on_a_server_is_tried_again_until_both_succeed', async () => {
    const [first, second] = [company(), company()];
    await transactions.run((manager) => insertRows(manager, Company, [first, second]));
    const swap = (ids: readonly string[], name: string) =>
      transactions.run(async (manager) => {
        for (const id of ids) {
          await manager.update(Company, { id }, { name });
          await nextTurn();
        }
      });
    await Promise.all([swap([first.id, second.id], '一'), swap([second.id, first.id], '二')]);
    const names = await transactions.read((manager) => manager.findBy(Company, [{ id: first.id }, { id: second.id }]));
    expect(new Set(names.map((row) => row.name)).size).toBe(1);
  });
});

/** Runs in a context that knows no transaction, as another request would. */
function outsideOfAnyTransaction<T>(work: () => Promise<T>): Promise<T> {
  return fromOutside(work) as Promise<T>;
}

const { AsyncResource } = jest.requireActual<typeof import('node:async_hooks')>('node:async_hooks');
/** Bound while this file loads, hence outside of any transaction. */
const fromOutside = AsyncResource.bind((work: () => unknown): unknown => work());
