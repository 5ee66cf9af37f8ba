import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { FormerMembership, HouseholdMember } from '../../src/directory/entities/household-member';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { bindRoom, type EndOfMembership, endMembership } from '../../src/directory/membership/keep-memberships';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

describe('who belongs to a room', () => {
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    booted = await bootApp();
    estate = await buildSmallEstate(booted);
  });
  afterAll(() => booted.close());

  const bind = (personId: string, householdId: string) =>
    booted.app.get(TransactionRunner).run((manager) =>
      bindRoom(
        manager,
        {
          personId,
          householdId,
          kind: 'family',
          until: null,
          confirmedBy: 'desk',
          confirmedById: estate.people.desk,
        },
        booted.clock.now(),
      ),
    );
  const end = (personId: string, householdId: string, endedBy: EndOfMembership['endedBy'] = 'desk') =>
    booted.app
      .get(TransactionRunner)
      .run((manager) =>
        endMembership(manager, { personId, householdId, endedBy, endedById: estate.people.desk }, booted.clock.now()),
      );
  const isResident = (personId: string) =>
    booted.dataSource.manager.existsBy(RoleGrant, { personId, role: 'resident', estateId: estate.estateId });

  it('binding_makesAResidentOfTheEstate_andIsOnRecord', async () => {
    const { passerBy } = estate.people;
    expect(await bind(passerBy, estate.rooms.lin)).toBe(true);
    expect(await isResident(passerBy)).toBe(true);
    const me = await estate.as('passerBy').get('/api/me').expect(200);
    expect(me.body.homes).toMatchObject([{ householdId: estate.rooms.lin }]);
    const audit = await booted.dataSource.manager.findBy(AuditEntry, { subjectId: estate.rooms.lin });
    expect(audit).toMatchObject([
      { action: 'roomBound', actorId: estate.people.desk, details: { personId: passerBy } },
    ]);
  });

  it('endingTheLastRoom_takesTheRole_andKeepsWhatWas', async () => {
    const { passerBy } = estate.people;
    await bind(passerBy, estate.rooms.lin);
    await bind(passerBy, estate.rooms.neighbour);
    expect(await end(passerBy, estate.rooms.lin, 'expired')).toBe(true);
    expect(await isResident(passerBy)).toBe(true);
    expect(await end(passerBy, estate.rooms.neighbour)).toBe(true);
    expect(await isResident(passerBy)).toBe(false);
    const former = await booted.dataSource.manager.findBy(FormerMembership, { personId: passerBy });
    expect(former.map(({ householdId, endedBy }) => [householdId, endedBy])).toEqual(
      expect.arrayContaining([
        [estate.rooms.lin, 'expired'],
        [estate.rooms.neighbour, 'desk'],
      ]),
    );
    expect(await end(passerBy, estate.rooms.neighbour)).toBe(false);
  });

  it('twentyAtOnce_bindOnce', async () => {
    const { passerBy } = estate.people;
    const answers = await Promise.all(Array.from({ length: 20 }, () => bind(passerBy, estate.rooms.lin)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    const members = { personId: passerBy, householdId: estate.rooms.lin };
    expect(await booted.dataSource.manager.countBy(HouseholdMember, members)).toBe(1);
    const ends = await Promise.all(Array.from({ length: 20 }, () => end(passerBy, estate.rooms.lin)));
    expect(ends.filter(Boolean)).toHaveLength(1);
  });
});
