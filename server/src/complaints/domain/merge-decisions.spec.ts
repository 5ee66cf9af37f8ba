import { workOrder } from '../../../test/factories/complaint-facts';
import { decision, entry } from './decision';
import { mergeDecisions } from './merge-decisions';

describe('mergeDecisions', () => {
  it('anUpdateOfTheSameOrder_foldsIntoItsInsert', () => {
    const first = decision({ workOrders: [{ change: 'insert', order: workOrder() }] });
    const second = decision({ workOrders: [{ change: 'update', id: 'order', patch: { status: 'accepted' } }] });
    expect(mergeDecisions(first, second).workOrders).toEqual([
      { change: 'insert', order: workOrder({ status: 'accepted' }) },
    ]);
  });
  it('mediaOfTheSecond_stayWithItsEntries', () => {
    const claim = { mediaIds: ['photo'], purpose: 'after' as const, workOrderId: null, entryIndex: 0 };
    const first = decision({ entries: [entry({ action: 'accept' }), entry({ action: 'comment' })] });
    const second = decision({ entries: [entry({ action: 'resolve' })], media: [claim] });
    expect(mergeDecisions(first, second).media).toEqual([{ ...claim, entryIndex: 2 }]);
  });
});
