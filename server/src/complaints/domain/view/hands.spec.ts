import { aComplaint, minutesLater } from '../../../../test/factories/a-complaint';
import { asker } from '../../../../test/factories/complaint-facts';
import { entry, type NewTimelineEntry } from '../decision';
import { handsOf } from './hands';
import type { WrittenEntry } from './timeline';

const sight = aComplaint().seenBy(asker('manager', 'estateManager'));
const at = (minutes: number, parts: Partial<NewTimelineEntry> & Pick<NewTimelineEntry, 'action'>, actorId = 'desk') =>
  ({
    ...entry({ workOrderId: 'order', ...parts }),
    id: `e${minutes}`,
    sequence: minutes,
    actorId,
    occurredAt: minutesLater(minutes),
  }) satisfies WrittenEntry;
const told = (entries: readonly WrittenEntry[]) =>
  handsOf(sight, { id: 'order' }, entries).map(({ name, hasTaken, until, whyMoved }) => [
    name,
    hasTaken,
    until === null ? null : (Date.parse(until) - minutesLater(0).getTime()) / 60_000,
    whyMoved,
  ]);

describe('handsOf', () => {
  it('tellsWhoWasAsked_whoHadIt_untilWhen_andWhyItMoved', () => {
    expect(
      told([
        at(0, { action: 'dispatch', data: { handlerId: 'handler' } }),
        at(5, { action: 'workOrder.return', reason: '不是我的专业' }, 'handler'),
        at(5, { action: 'workOrder.offer', data: { handlerId: 'lead' } }),
        at(9, { action: 'workOrder.accept' }, 'lead'),
        at(
          20,
          { action: 'workOrder.proposeTransfer', reason: '要登高', data: { fromId: 'lead', toId: 'desk' } },
          'lead',
        ),
        at(30, { action: 'workOrder.acceptTransfer', reason: '要登高', data: { fromId: 'lead', toId: 'desk' } }),
        at(40, { action: 'workOrder.rule', reason: '归工程部', data: { handlerId: 'handler' } }, 'manager'),
        at(45, { action: 'workOrder.accept' }, 'handler'),
      ]),
    ).toEqual([
      ['李建国', false, 5, '不是我的专业'],
      ['赵国平', true, 30, '要登高'],
      ['周敏', true, 40, '裁定：归工程部'],
      ['李建国', true, null, null],
    ]);
  });
  it('aDeclinedTransfer_movesNothing', () => {
    expect(
      told([
        at(0, { action: 'workOrder.grab' }, 'handler'),
        at(5, { action: 'workOrder.proposeTransfer', data: { fromId: 'handler', toId: 'lead' } }, 'handler'),
        at(
          9,
          { action: 'workOrder.declineTransfer', reason: '没空', data: { fromId: 'handler', toId: 'lead' } },
          'lead',
        ),
      ]),
    ).toEqual([['李建国', true, null, null]]);
  });
  it('whatLayTooLong_saysSo', () => {
    expect(
      told([
        at(0, { action: 'dispatch', data: { handlerId: 'handler' } }),
        at(60, { action: 'workOrder.offer', reason: '规定时间内无人接单', data: { handlerId: 'lead' } }),
      ]),
    ).toEqual([
      ['李建国', false, 60, '规定时间内无人接单'],
      ['赵国平', false, null, null],
    ]);
  });
  it('entriesOfOtherOrders_areNotMixedIn', () => {
    expect(told([at(0, { action: 'workOrder.accept', workOrderId: 'another' }, 'handler')])).toEqual([]);
  });
});
