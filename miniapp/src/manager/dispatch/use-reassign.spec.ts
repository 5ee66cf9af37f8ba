jest.mock('../../features/dispatch/use-candidates', () => ({}));
jest.mock('../../features/work-order/use-work-order', () => ({}));
jest.mock('../../platform/feedback', () => ({}));

import { FOR_GRABS } from '../../features/dispatch/ways';
import { reassignmentOf } from './use-reassign';

const order = { id: 'w1', version: 4 };

it('ruling_needsDepartmentAndReason_butNoPerson', () => {
  expect(reassignmentOf(order, 'rule', { departmentId: 'd1', to: null, reason: '' })).toBeNull();
  expect(reassignmentOf(order, 'rule', { departmentId: null, to: null, reason: '属于公区管道' })).toBeNull();
  expect(reassignmentOf(order, 'rule', { departmentId: 'd1', to: null, reason: ' 属于公区管道 ' })).toEqual({
    id: 'w1',
    action: 'rule',
    body: { version: 4, departmentId: 'd1', reason: '属于公区管道' },
  });
});

it('offer_needsAPerson_andSendsAReasonOnlyWhenThereIsOne', () => {
  expect(reassignmentOf(order, 'offer', { departmentId: 'd1', to: null, reason: '' })).toBeNull();
  expect(reassignmentOf(order, 'offer', { departmentId: 'd1', to: 'p1', reason: 'x' })).toBeNull();
  expect(reassignmentOf(order, 'offer', { departmentId: 'd1', to: 'p1', reason: '' })).toEqual({
    id: 'w1',
    action: 'offer',
    body: { version: 4, handlerId: 'p1' },
  });
});

it('pool_namesNobody', () => {
  expect(reassignmentOf(order, 'offer', { departmentId: 'd1', to: FOR_GRABS, reason: '' })).toEqual({
    id: 'w1',
    action: 'offer',
    body: { version: 4 },
  });
});
