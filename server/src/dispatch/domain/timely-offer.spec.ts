import { asker, complaintFacts, NOW, workOrder } from '../../../test/factories/complaint-facts';
import type { ClockState } from '../../complaints/domain/facts';
import { takeBackInTime } from './take-back';
import { firstOfferTo, timelyOffer } from './timely-offer';

const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const order = workOrder({ status: 'offered', offeredToId: 'wu', returnedByIds: ['li'] });
const said = (action: string, minutes: number, handlerId: string | null, actorId: string | null = null) =>
  ({ action, workOrderId: order.id, actorId, data: { handlerId }, occurredAt: at(minutes) }) as never;
const clock = (minutes: number) =>
  ({ kind: 'acceptOrder', workOrderId: order.id, startedAt: at(minutes), dueAt: at(minutes + 10) }) as ClockState;
const facts = { clocks: [clock(0), clock(10)] };
const dispatched = said('dispatch', 0, 'li', 'desk');
const passedOn = said('workOrder.offer', 10, 'wu');

describe('timelyOffer', () => {
  const find = (entries: readonly never[], minutes: number) => timelyOffer('li', order, facts, entries, at(minutes));

  it('inTime_beforeTheSystemPassedItOn_isFound', () => {
    expect(find([dispatched, passedOn], 9)).toEqual({ offeredAt: at(0), dueAt: at(10) });
  });
  it.each([
    ['tooLate', [dispatched, passedOn], 11],
    ['beforeItWasOffered', [dispatched, passedOn], -1],
    ['neverOffered', [said('dispatch', 0, 'wu', 'desk')], 5],
    ['aDispatcherMovedIt', [dispatched, said('workOrder.offer', 6, 'wu', 'desk')], 5],
    ['aRulingMovedIt', [dispatched, passedOn, said('workOrder.rule', 12, 'wu', 'manager')], 5],
    ['itWasCancelled', [dispatched, said('workOrder.cancel', 6, null)], 5],
    ['somebodyTookIt', [dispatched, passedOn, said('workOrder.accept', 12, 'wu', 'wu')], 5],
    ['heReturnedItHimself', [dispatched, said('workOrder.return', 2, null, 'li'), said('workOrder.offer', 2, 'wu')], 1],
  ] as const)('%s_isNone', (_, entries, minutes) => {
    expect(find(entries as readonly never[], minutes)).toBeNull();
  });
  it('passedOnTwice_isStillTheSystemsDoing', () => {
    expect(find([dispatched, passedOn, said('workOrder.offer', 20, 'he')], 9)).not.toBeNull();
  });
  it('theFirstOffer_isWhatNothingCanBeOlderThan', () => {
    expect(firstOfferTo('li', order, [dispatched, passedOn])).toEqual(at(0));
    expect(firstOfferTo('he', order, [dispatched, passedOn])).toBeNull();
  });
});

describe('takeBackInTime', () => {
  const offer = { offeredAt: at(0), dueAt: at(10) };
  const li = { ...asker('li', 'handler'), personId: 'li' };

  it('isHisAgain_fromWhenHeTookIt', () => {
    const taken = takeBackInTime(complaintFacts({}, [order]), order, li, offer, at(8), at(13));
    expect(taken.workOrders).toMatchObject([
      { patch: { status: 'accepted', handlerId: 'li', acceptedAt: at(8), offeredAt: at(0), returnedByIds: [] } },
    ]);
    expect(taken.entries[0]).toMatchObject({ action: 'workOrder.accept', data: { offeredAt: at(0).toISOString() } });
  });
  it('anotherHasIt_isRefused_thereIsOneHandler', () => {
    const held = workOrder({ status: 'accepted', handlerId: 'wu', offeredToId: 'wu' });
    expect(() => takeBackInTime(complaintFacts({}, [held]), held, li, offer, at(8), at(13))).toThrow('ALREADY_TAKEN');
  });
});
