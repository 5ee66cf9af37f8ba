import { isDuplicateKey, isSqliteBroken, isSqliteBusy, isTransient } from './database-errors';
import { FifoMutex } from './fifo-mutex';
import { likePattern } from './like-pattern';
import { SnakeNamingStrategy, snakeCase } from './snake-naming-strategy';

describe('FifoMutex', () => {
  it('one_holder_at_a_time_in_the_order_of_asking', async () => {
    const mutex = new FifoMutex();
    const events: string[] = [];
    const hold = async (name: string): Promise<void> => {
      const release = await mutex.acquire();
      events.push(`${name} in`);
      await Promise.resolve();
      events.push(`${name} out`);
      release();
    };
    await Promise.all(['a', 'b', 'c'].map(hold));
    expect(events).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });
});

describe('names', () => {
  it.each([
    ['complaintId', 'complaint_id'],
    ['OutboxEvent', 'outbox_event'],
    ['isVisibleToResident', 'is_visible_to_resident'],
    ['HTTPServer', 'http_server'],
  ])('%s', (name, snake) => {
    expect(snakeCase(name)).toBe(snake);
  });

  it('long_index_names_stay_short_and_apart', () => {
    const naming = new SnakeNamingStrategy();
    const columns = Array.from({ length: 8 }, (_, index) => `a_rather_long_column_${index}`);
    const first = naming.indexName('work_order', columns);
    const second = naming.indexName('work_order', [...columns, 'one_more']);
    expect(first.length).toBeLessThanOrEqual(60);
    expect(first).not.toBe(second);
    expect(naming.indexName('work_order', [...columns].reverse())).toBe(first);
  });
});

it('likePattern_takes_wildcards_literally', () => {
  expect(likePattern('50%_!')).toBe('%50!%!_!!%');
});

describe('driver errors', () => {
  it('are_known_wrapped_and_bare_on_both_databases', () => {
    expect(isTransient({ driverError: { errno: 1213 } })).toBe(true);
    expect(isTransient({ errno: 1062 })).toBe(false);
    expect(isDuplicateKey({ driverError: { code: 'ER_DUP_ENTRY' } })).toBe(true);
    expect(isDuplicateKey({ code: 'SQLITE_CONSTRAINT_UNIQUE' })).toBe(true);
    expect(isDuplicateKey(new Error('x'))).toBe(false);
    expect(isDuplicateKey(null)).toBe(false);
    expect(isSqliteBusy({ driverError: { code: 'SQLITE_BUSY_SNAPSHOT' } })).toBe(true);
    expect(isSqliteBusy({ code: 'SQLITE_IOERR_READ' })).toBe(false);
    expect(isSqliteBroken({ driverError: { code: 'SQLITE_IOERR_READ' } })).toBe(true);
    expect(isSqliteBroken({ code: 'SQLITE_CONSTRAINT_UNIQUE' })).toBe(false);
  });
});
