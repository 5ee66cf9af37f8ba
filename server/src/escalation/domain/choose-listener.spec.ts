import { aComplaint } from '../../../test/factories/a-complaint';
import { candidate } from '../../../test/factories/duty-candidate';
import { chooseListener, type Matter, matterOf } from './choose-listener';

const plumber = candidate('plumber');
const lead = candidate('lead', { roles: ['teamLead'] });
const otherLead = candidate('otherLead', { roles: ['teamLead'], departmentId: 'environment-id' });
const head = candidate('head', { roles: ['departmentHead'] });
const manager = candidate('manager', { roles: ['estateManager'], departmentId: 'service-id' });
const quality = candidate('quality', { roles: ['companyQuality'], departmentId: 'quality-id' });
const staff = [plumber, otherLead, lead, head, manager, quality];
const matter: Matter = { moverId: 'plumber', departmentId: 'engineering-id', excludedIds: [] };
const without = (...ids: string[]) => staff.filter((person) => !ids.includes(person.personId));
const away = (...ids: string[]) =>
  staff.map((person) => (ids.includes(person.personId) ? { ...person, isOnDuty: false } : person));

describe('chooseListener', () => {
  it.each([
    ['handler', 'plumber'],
    ['teamLead', 'lead'],
    ['departmentHead', 'head'],
    ['estateManager', 'manager'],
    ['companyQuality', 'quality'],
  ] as const)('%s_isTheOneOfTheMattersDepartment', (role, personId) => {
    expect(chooseListener(role, matter, staff)).toEqual({ role, personId });
  });
  it('whoIsOffDuty_isSkippedUpward', () => {
    expect(chooseListener('handler', matter, away('plumber'))?.personId).toBe('lead');
    expect(chooseListener('handler', matter, away('plumber', 'lead', 'head'))?.personId).toBe('manager');
  });
  it('aRoleNobodyHolds_isSkippedUpward', () => {
    expect(chooseListener('departmentHead', matter, without('head'))).toEqual({
      role: 'estateManager',
      personId: 'manager',
    });
  });
  it('theAccused_areNeverTold_evenWhenNobodyElseIsThere', () => {
    const accused = { ...matter, excludedIds: ['plumber', 'lead'] };
    expect(chooseListener('handler', accused, staff)?.personId).toBe('head');
    expect(chooseListener('handler', { ...matter, excludedIds: ['plumber'] }, [plumber])).toBeNull();
  });
  it('nobodyOnDutyAtAll_theRoleItselfIsToldAllTheSame', () => {
    expect(chooseListener('teamLead', matter, away(...staff.map((person) => person.personId)))).toEqual({
      role: 'teamLead',
      personId: 'lead',
    });
  });
});

describe('matterOf', () => {
  const desk = candidate('desk', { roles: ['frontDesk'], departmentId: 'service-id' });
  const people = [desk, ...staff];
  const RESOLUTION = { kind: 'resolution', workOrderId: null, subjectId: null } as const;

  it('nobodyAssigned_isTheOwnersMove_andTheOwnersDepartment', () => {
    const facts = aComplaint().with({ ballHolderId: 'desk' }).facts();
    expect(matterOf(facts, RESOLUTION, people)).toMatchObject({
      moverId: 'desk',
      departmentId: 'service-id',
    });
  });
  it('theAnswer_isOwedByTheOwner_whoeverHoldsTheOrder', () => {
    const facts = aComplaint().order({}).with({ ballHolderId: 'handler' }).facts();
    expect(matterOf(facts, { ...RESOLUTION, kind: 'firstResponse' }, people).moverId).toBe('desk');
    expect(matterOf(facts, RESOLUTION, people).moverId).toBe('handler');
  });
  it('anOffer_concernsWhoWasAsked_orTheOwnerWhereItIsForGrabs', () => {
    const clock = { kind: 'acceptOrder', workOrderId: 'order', subjectId: null } as const;
    const offered = aComplaint().accepted().order({}).facts();
    expect(matterOf(offered, clock, people).moverId).toBe('handler');
    const pooled = aComplaint().accepted().order({ offeredToId: null }).facts();
    expect(matterOf(pooled, clock, people)).toMatchObject({ moverId: 'desk', departmentId: 'engineering-id' });
  });
});
