import { randomBytes, randomUUID } from 'node:crypto';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Complaint numbers as people read them, e.g. `YS-261123-0042`. */
const NUMBER = /\b[A-Z]{2}-\d{6}-\d{4,}\b/g;
/** Idempotency keys that the benchmark itself sends. */
const KEY = /\bbench-[0-9a-f]{32}\b/g;

export const newKey = () => `bench-${randomBytes(16).toString('hex')}`;

/** Ids that arise in time order, as the server makes them: the index grows at its end, as in real use. */
function newId(at = Date.now()) {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** Counts through all repetitions of one process, so that no two share a number. */
let serial = 0;

const valuesIn = (statements, pattern) => new Set(statements.join('\n').match(pattern) ?? []);

/**
 * Which values of `sample` belong to that one submission: those that another submission of the same
 * matter by the same person did not have.
 */
export function valuesOfOneRun(sample, other) {
  const own = (pattern) => {
    const shared = valuesIn(other, pattern);
    return [...valuesIn(sample, pattern)].filter((value) => !shared.has(value));
  };
  return { ids: own(UUID), numbers: own(NUMBER), keys: own(KEY) };
}

/** Makes the statements of one submission repeatable: every call answers with the same statements and fresh values. */
export function repeatable(sample, other) {
  const { ids, numbers, keys } = valuesOfOneRun(sample, other);
  const own = [...ids, ...numbers, ...keys];
  if (ids.length === 0) throw new Error('the two samples do not differ: nothing could be made fresh');
  const pattern = new RegExp(own.map((value) => value.replaceAll('-', '\\-')).join('|'), 'g');
  return () => {
    serial += 1;
    const fresh = new Map([
      ...ids.map((value) => [value, newId()]),
      ...numbers.map((value) => [value, `ZZ-0000-${String(serial).padStart(8, '0')}`]),
      ...keys.map((value) => [value, newKey()]),
    ]);
    return sample.map((statement) => statement.replace(pattern, (value) => fresh.get(value)));
  };
}
