import assert from 'node:assert/strict';
import test from 'node:test';
import { repeatable, valuesOfOneRun } from './statements.mjs';

const estate = '018f0000-0000-7000-8000-000000000001';
const statements = (id, number, key) => [
  'START TRANSACTION',
  `INSERT INTO complaint(id, number, estate_id) VALUES ('${id}', '${number}', '${estate}')`,
  `INSERT INTO outbox_event(payload) VALUES ('{\\"complaintId\\":\\"${id}\\"}')`,
  `INSERT INTO idempotency_key(\`key\`) VALUES ('${key}')`,
  'COMMIT',
];
const key = (digit) => `bench-${digit.repeat(32)}`;
const first = statements('018f0000-0000-7000-8000-00000000000a', 'YS-261123-0001', key('1'));
const second = statements('018f0000-0000-7000-8000-00000000000b', 'YS-261123-0002', key('2'));

test('only what differs between two submissions belongs to one of them', () => {
  assert.deepEqual(valuesOfOneRun(first, second), {
    ids: ['018f0000-0000-7000-8000-00000000000a'],
    numbers: ['YS-261123-0001'],
    keys: [key('1')],
  });
});

test('repeated statements keep their text and share one fresh id', () => {
  const [, insert, outbox] = repeatable(first, second)();
  const id = /VALUES \('([0-9a-f-]{36})'/.exec(insert)[1];
  assert.notEqual(id, '018f0000-0000-7000-8000-00000000000a');
  assert.ok(insert.includes(estate));
  assert.ok(outbox.includes(id));
});

test('two repetitions never collide', () => {
  const next = repeatable(first, second);
  assert.notDeepEqual(next()[1], next()[1]);
});

test('samples without a difference are refused', () => {
  assert.throws(() => repeatable(first, first), /do not differ/);
});
