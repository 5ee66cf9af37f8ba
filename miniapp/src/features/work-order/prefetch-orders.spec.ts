import type { WorkOrderDetail, WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { forgetAnswers, keptAnswer } from '../../platform/kept-answers';
import { RequestFailed } from '../../platform/request';
import { fetchInbox, fetchWorkOrder } from './api';
import { carryOrders } from './prefetch-orders';

jest.mock('./api');
const inbox = jest.mocked(fetchInbox);
const detail = jest.mocked(fetchWorkOrder);
const row = (id: string, version = 1) => ({ id, version }) as WorkOrderSummary;
const counts = { offered: 0, active: 0, suspended: 0, grabbable: 0, done: 0, estate: 0 };

beforeEach(() => {
  jest.clearAllMocks();
  forgetAnswers();
  inbox.mockImplementation(async (tab) => ({
    items: tab === 'active' ? [row('held')] : [],
    nextCursor: null,
    counts,
    lost: [],
  }));
  detail.mockImplementation(async (id) => ({ id, version: 1 }) as WorkOrderDetail);
});

it('offeredAndHeld_areReadableOffline_withoutHavingBeenOpened', async () => {
  await carryOrders('offered', [row('new')]);
  expect(keptAnswer('work-order:new')).not.toBeNull();
  expect(keptAnswer('work-order:held')).not.toBeNull();
});

it('onlyWhatChanged_isAskedForAgain', async () => {
  await carryOrders('offered', [row('new'), row('other')]);
  detail.mockClear();
  await carryOrders('offered', [row('new'), row('other', 2)]);
  expect(detail.mock.calls).toEqual([['other']]);
});

it('withoutAWayToTheServer_nothingBreaks_andItIsTriedAgain', async () => {
  detail.mockRejectedValueOnce(new RequestFailed('NETWORK', '没有网络'));
  await carryOrders('offered', [row('new')]);
  expect(keptAnswer('work-order:new')).toBeNull();
  await carryOrders('offered', [row('new')]);
  expect(keptAnswer('work-order:new')).not.toBeNull();
});
