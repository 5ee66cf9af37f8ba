import { keptOf, personalOf } from './personal-parts';

const ID = '0198f2a0-0000-7000-8000-000000000001';

describe('the data of an entry', () => {
  it.each<[string, unknown]>([
    ['an id', ID],
    ['a code', 'workOrder.done'],
    ['the number of a matter', 'YS-1123-0007'],
    ['an instant', '2026-11-23T02:00:00.000Z'],
    ['a date', new Date(0)],
    ['a count', 3],
    ['nothing', null],
    ['ids among codes', [{ kind: 'lead', id: ID, until: null }]],
  ])('%s stays', (_case, value) => {
    expect([keptOf({ value }), personalOf({ value })]).toEqual([{ value }, {}]);
  });

  it.each<[string, string, unknown]>([
    ['words', 'note', '说好下午来'],
    ['English words', 'note', 'call me later'],
    ['a telephone number', 'to', '13800001234'],
    ['a number with a dash', 'to', '0571-88880000'],
    ['words deep inside', 'before', { orders: [{ suspension: { reason: '等配件' } }] }],
    ['whose home it is', 'onBehalfOfHouseholdId', ID],
    ['where somebody stood', 'latitude', 30.25],
  ])('%s goes', (_case, name, value) => {
    expect([keptOf({ [name]: value }), personalOf({ [name]: value })]).toEqual([{}, { [name]: value }]);
  });

  it('a long text without a space is no code', () => {
    expect(keptOf({ note: 'x'.repeat(65) })).toEqual({});
  });
});
