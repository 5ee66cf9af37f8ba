import { complaintFacts, workOrder } from '../../../test/factories/complaint-facts';
import type { WorkOrderState } from './facts';
import { formerHands, lostHands } from './lost-hands';

const said = (action: string, actorId: string | null, data: object = {}, reason: string | null = null) =>
  ({ action, workOrderId: 'order', actorId, data, reason }) as never;
const facts = (order: Partial<WorkOrderState>, accusedIds: string[] = []) =>
  complaintFacts({ accusedIds }, [workOrder({ id: 'order', status: 'offered', offeredToId: null, ...order })]);
const offeredTo = (offeredToId: string | null) => facts({ offeredToId });
const heldBy = (handlerId: string) => facts({ status: 'accepted', handlerId, offeredToId: handlerId });

describe('lostHands', () => {
  it.each([
    ['expired', offeredTo('li'), offeredTo('wu'), said('workOrder.offer', null), 'expired', 'wu'],
    ['reassigned', offeredTo('li'), offeredTo('wu'), said('workOrder.offer', 'zhao'), 'reassigned', 'wu'],
    ['intoThePool', offeredTo('li'), offeredTo(null), said('workOrder.offer', 'zhao'), 'reassigned', null],
    ['ruledAway', heldBy('li'), offeredTo('wu'), said('workOrder.rule', 'chen'), 'ruled', 'wu'],
    [
      'cancelled',
      heldBy('li'),
      facts({ status: 'cancelled', handlerId: 'li' }),
      said('workOrder.cancel', 'zhao'),
      'cancelled',
      null,
    ],
    ['takenBack', offeredTo('li'), heldBy('wu'), said('workOrder.accept', 'wu'), 'takenBack', 'wu'],
    ['givenBackByALead', heldBy('li'), heldBy('wu'), said('workOrder.giveBack', 'zhao'), 'givenBack', 'wu'],
    [
      'aColleagueLeft',
      heldBy('li'),
      offeredTo('wu'),
      said('workOrder.recuse', null, { how: 'left' }),
      'reassigned',
      'wu',
    ],
  ] as const)('%s_isTold_withWhoHasItNow', (_, before, after, entry, how, toId) => {
    expect(lostHands(before, after, [entry])).toMatchObject([{ personId: 'li', how, toId }]);
  });

  it.each([
    ['returnedByThemselves', offeredTo('li'), offeredTo('wu'), said('workOrder.return', 'li')],
    ['transferredByThemselves', heldBy('li'), heldBy('wu'), said('workOrder.acceptTransfer', 'wu')],
    ['gaveItBackThemselves', heldBy('li'), heldBy('wu'), said('workOrder.giveBack', 'li')],
    ['recused_hearsNothing', heldBy('li'), offeredTo('wu'), said('workOrder.recuse', null, { how: 'recused' })],
    ['accused_hearsNothing', offeredTo('li'), facts({ offeredToId: 'wu' }, ['li']), said('workOrder.offer', 'zhao')],
  ] as const)('%s_isNotTold', (_, before, after, entry) => {
    expect(lostHands(before, after, [entry])).toMatchObject([{ how: null }]);
  });

  it('whoKeepsIt_orFinishedIt_lostNothing', () => {
    expect(lostHands(offeredTo('li'), heldBy('li'), [said('workOrder.accept', 'li')])).toEqual([]);
    const done = facts({ status: 'done', handlerId: 'li' });
    expect(lostHands(heldBy('li'), done, [said('workOrder.done', 'li')])).toEqual([]);
  });
});

describe('formerHands', () => {
  const order = workOrder({ id: 'order', formerHandIds: ['he'] });
  const lost = [{ workOrderId: 'order', personId: 'li', how: null, toId: 'wu', reason: null }];

  it('whoeverHadIt_isRemembered_onceEach', () => {
    expect(formerHands(order, lost, [said('workOrder.return', 'li')])).toEqual(['he', 'li']);
    expect(formerHands({ ...order, formerHandIds: ['li'] }, lost, [])).toEqual(['li']);
    expect(formerHands(order, [], [])).toEqual(['he']);
  });
  it('whoeverStepsBackBecauseOfTheMatter_isNot', () => {
    expect(formerHands(order, lost, [said('workOrder.recuse', null, { how: 'recused' })])).toEqual(['he']);
  });
});
