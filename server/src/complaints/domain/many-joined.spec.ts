import { aComplaint } from '../../../test/factories/a-complaint';
import { NOW } from '../../../test/factories/complaint-facts';
import type { ComplaintState } from './facts';
import type { LeadCandidate } from './join-lead';
import { manyJoined } from './many-joined';

const manager: LeadCandidate = {
  personId: 'manager',
  name: 'manager',
  departmentId: 'service-id',
  departmentCode: 'customerService',
  roles: ['estateManager'],
  isOnDuty: true,
};
const decided = (facts: Partial<ComplaintState>, households: number, staff = [manager]) =>
  manyJoined(aComplaint().with(facts).facts().complaint, households, staff, NOW);

describe('manyJoined', () => {
  it('tenHouseholds_bringALeadIn_whoIsTold', () => {
    const { complaint, entries, events } = decided({}, 10);
    expect(complaint).toEqual({ joinedLeadId: 'manager', raisedByJoinersAt: NOW });
    expect(entries).toMatchObject([{ action: 'joinLead' }]);
    expect(events).toEqual([{ type: 'ManyJoined', payload: { leadId: 'manager', households: 11 } }]);
  });
  it('whoLeadsItAlready_isTold', () => {
    const { complaint, entries, events } = decided({ joinedLeadId: 'head' }, 10);
    expect(complaint).toEqual({ raisedByJoinersAt: NOW });
    expect(entries).toEqual([]);
    expect(events).toMatchObject([{ type: 'ManyJoined', payload: { leadId: 'head' } }]);
  });
  it.each<[string, Partial<ComplaintState>, number]>([
    ['nine', {}, 9],
    ['those who come after', { raisedByJoinersAt: NOW }, 11],
  ])('%s change nothing', (_who, facts, households) => {
    const { complaint, events } = decided(facts, households);
    expect([complaint, events]).toEqual([{}, []]);
  });
  it('whereThereIsNobody_itIsRememberedAllTheSame', () => {
    expect(decided({}, 10, []).events).toEqual([]);
  });
});
