import { aComplaint } from '../../../test/factories/a-complaint';
import { ballHolderOf } from './ball-holder';

describe('ballHolderOf', () => {
  it.each([
    ['submitted', aComplaint(), 'desk'],
    ['accepted', aComplaint().accepted(), 'desk'],
    ['offered to a person', aComplaint().accepted().order({}), 'handler'],
    ['offered to the pool', aComplaint().accepted().order({ offeredToId: null }), 'desk'],
    ['being worked on', aComplaint().inProgress().workedOnBy('handler'), 'handler'],
    ['suspended', aComplaint().inProgress().order({ status: 'suspended', handlerId: 'handler' }), 'handler'],
    ['asked to rest', aComplaint().inProgress().workedOnBy('handler').restRequestedFrom('lead'), 'lead'],
    ['asked to be taken over', aComplaint().inProgress().workedOnBy('handler').transferProposedTo('lead'), 'handler'],
    ['returned', aComplaint().inProgress().order({ status: 'returned', offeredToId: null }), 'desk'],
    ['awaiting a ruling', aComplaint().inProgress().order({ status: 'returned', coordinatorId: 'manager' }), 'manager'],
    ['all work done', aComplaint().inProgress().finishedBy('handler'), 'desk'],
    ['decline pending', aComplaint().declineProposedTo('lead').order({}), 'lead'],
    ['resolved', aComplaint().resolved(), 'resident'],
    ['resolved for a caller', aComplaint().resolved().with({ reporterId: null }), 'desk'],
    ['closed', aComplaint().closed('confirmed'), null],
  ])('%s', (_state, factory, expected) => {
    const { complaint, workOrders } = factory.facts();
    expect(ballHolderOf(complaint, workOrders)).toBe(expected);
  });
  it('theLeadOrder_speaksBeforeACoHandlingOne', () => {
    const { complaint, workOrders } = aComplaint()
      .inProgress()
      .order({ id: 'co', kind: 'coHandling', status: 'accepted', handlerId: 'cleaner' })
      .workedOnBy('handler')
      .facts();
    expect(ballHolderOf(complaint, workOrders)).toBe('handler');
  });
});
