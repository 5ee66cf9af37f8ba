import type { WorkOrderDetail, WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import type { QueuedAction } from '../../../platform/outbox/queue';
import { orderWithSteps } from './order-with-steps';
import type { OfflineAction } from './queued-order';

const offered = {
  id: 'order-1',
  kind: 'lead',
  status: 'offered',
  allowedActions: ['accept', 'return'],
} as unknown as WorkOrderSummary;
const opened = { ...offered, complaintActions: [], acceptedAt: null, arrivedAt: null } as unknown as WorkOrderDetail;

const AT_TEN = Date.parse('2026-11-23T02:00:00.000Z');
const step = (action: OfflineAction, changes: Partial<QueuedAction> = {}) =>
  ({ key: action, content: { action }, takenAt: AT_TEN, refusal: null, ...changes }) as unknown as QueuedAction;

it('nothingWaiting_isTheServersOrder', () => {
  expect(orderWithSteps(opened, [])).toBe(opened);
});

it.each([
  [['accept'], 'accepted', ['arrive']],
  [['accept', 'arrive'], 'arrived', ['done']],
  [['accept', 'publishUpdate', 'arrive', 'recordSpending', 'done'], 'done', []],
] as const)('after %j the next step that can wait is offered', (actions, status, allowedActions) => {
  const shown = orderWithSteps(
    offered,
    actions.map((action) => step(action)),
  );
  expect(shown).toMatchObject({ status, allowedActions });
});

it('theOpenedOrder_showsWhenItWasDone_andLetsProgressBeTold', () => {
  const shown = orderWithSteps(opened, [step('accept')]);
  expect(shown).toMatchObject({
    acceptedAt: '2026-11-23T02:00:00.000Z',
    complaintActions: ['publishUpdate', 'recordSpending'],
  });
});

it('whoHelpsAnotherDepartment_spends_butTellsNoProgress', () => {
  const helping: WorkOrderDetail = { ...opened, kind: 'coHandling' };
  expect(orderWithSteps(helping, [step('accept')]).complaintActions).toEqual(['recordSpending']);
});

it('refusedStep_showsTheServersOrder_andOffersNothingUntilSettled', () => {
  const refusal = { code: 'WORK_ORDER.ALREADY_TAKEN', text: '已经由吴大勇负责' };
  const shown = orderWithSteps(opened, [step('accept', { refusal }), step('arrive')]);
  expect(shown).toMatchObject({ status: 'offered', allowedActions: [], complaintActions: [] });
});
