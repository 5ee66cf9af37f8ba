/** 我也是: what many do at the same moment, on both databases. */
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { In } from 'typeorm';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { findBreak } from '../../src/complaints/hash-chain';
import { Household } from '../../src/directory/entities/household';
import { FROM_RECORDS, HouseholdMember } from '../../src/directory/entities/household-member';
import { NEW_PERSON, Person } from '../../src/directory/entities/person';
import { LeaveJoined } from '../../src/intake/joining/leave-joined';
import { SubmitComplaint } from '../../src/intake/submit-complaint';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;

beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
});
afterAll(() => booted.close());

const viewerOf = (personId: string) => ({ personId, name: '邻居', grants: [], departmentId: null });

/** `count` homes of the building, each with so many people. */
async function neighbours(count: number, peopleOfEach = 1): Promise<string[]> {
  const homes = Array.from({ length: count }, (_, at) => ({ id: newId(), name: String(301 + at) }));
  const people = homes.flatMap(({ id: householdId }) =>
    Array.from({ length: peopleOfEach }, () => ({ personId: newId(), householdId })),
  );
  const { estateId, buildingId } = estate;
  await booted.app.get(TransactionRunner).run(async (manager) => {
    const [{ unitId }] = (await manager.findBy(Household, { estateId })) as [Household];
    const places = homes.map(({ id, name }) => ({ id, name, placeText: `3 栋 2 单元 ${name}` }));
    await insertRows(
      manager,
      Household,
      places.map((place) => ({ ...place, estateId, buildingId, unitId, retiredAt: null })),
    );
    await insertRows(
      manager,
      Person,
      people.map(({ personId: id }) => ({ ...NEW_PERSON, id, name: '邻居', skills: [], zones: [] })),
    );
    await insertRows(
      manager,
      HouseholdMember,
      people.map((row) => ({ ...FROM_RECORDS, ...row })),
    );
  });
  return people.map(({ personId }) => personId);
}

const place = () => ({ publicAreaId: estate.publicAreaId });
const target = () => journey.submit({ text: '楼道灯不亮', category: 'power-lighting', place: place() });

async function join(personId: string, joinId: string): Promise<ComplaintReceipt> {
  const request = journey.submission({ text: '灯不亮，看不见', category: 'power-lighting', place: place(), joinId });
  const { receipt } = await booted.app
    .get(SubmitComplaint)
    .execute(viewerOf(personId), newId(), request, 'miniProgram');
  return receipt;
}
const rowOf = (id: string) => booted.dataSource.manager.findOneByOrFail(Complaint, { id });
const entriesOf = (complaintId: string) =>
  booted.dataSource.manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
const eventsOf = async (type: string, complaintId: string) =>
  (await booted.dataSource.manager.findBy(OutboxEvent, { type })).filter(
    ({ payload }) => payload.complaintId === complaintId,
  );
const householdsOf = async (id: string) => (await journey.complaint('desk', id)).householdCount;

describe('joining at the same moment', () => {
  it('everyOneIsTakenIn_andBothChainsStayWhole', async () => {
    const { id } = await target();
    const people = await neighbours(4);
    const receipts = await Promise.all(people.map((personId) => join(personId, id)));
    expect(receipts.every(({ isJoined }) => isJoined)).toBe(true);
    expect((await entriesOf(id)).filter(({ action }) => action === 'takeIn')).toHaveLength(4);
    const own = await booted.dataSource.manager.findBy(Complaint, { id: In(receipts.map((receipt) => receipt.id)) });
    expect(own.every(({ mergedIntoId, isJoined }) => mergedIntoId === id && isJoined)).toBe(true);
    expect(findBreak(await entriesOf(id))).toBeNull();
    expect(await householdsOf(id)).toBe(5);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['withdrawn', async (id) => journey.act('lin', id, 'withdraw', {})],
    [
      'merged',
      async (id) => {
        const { number } = await target();
        await journey.act('desk', id, 'merge', { targetNumber: number, reason: '说的是同一处' });
      },
    ],
  ])('whileItIs %s: taken in where it goes on, or filed by itself', async (_what, ends) => {
    const { id } = await target();
    const [personId = ''] = await neighbours(1);
    const [receipt] = await Promise.all([join(personId, id), ends(id).catch(() => undefined)]);
    const own = await rowOf(receipt.id);
    if (!receipt.isJoined) {
      expect(receipt.joinNote).toContain('已单独登记');
      expect(own).toMatchObject({ status: 'submitted', mergedIntoId: null });
    } else if (own.mergedIntoId === null) {
      // Joined, and at once alone again: the other was withdrawn.
      expect(own).toMatchObject({ status: 'submitted', isJoined: false });
      expect((await entriesOf(id)).map(({ action }) => action)).toEqual(expect.arrayContaining(['takeIn', 'letGo']));
    } else {
      const there = await entriesOf(own.mergedIntoId);
      expect(there.filter(({ action }) => action === 'takeIn').length).toBeGreaterThan(0);
    }
    for (const matter of [id, own.id]) expect(findBreak(await entriesOf(matter))).toBeNull();
  });

  it('withdrawn_everyOneGoesOn_oneAloneAndTheOthersInIt_whoeverLeavesAtTheSameMoment', async () => {
    const { id } = await target();
    const people = await neighbours(12);
    const receipts: ComplaintReceipt[] = [];
    for (const personId of people) receipts.push(await join(personId, id));
    const [leaver, ...others] = receipts.map((receipt) => receipt.id);
    const { version } = await rowOf(leaver ?? '');
    const leaves = booted.app
      .get(LeaveJoined)
      .execute(viewerOf(people[0] ?? ''), leaver ?? '', { version, goOn: true });
    const withdraw = () => journey.act('lin', id, 'withdraw', {});
    // Whoever leaves first has changed it: then it is looked at again.
    await Promise.all([withdraw().catch(withdraw), leaves.catch(() => undefined)]);
    const rows = await booted.dataSource.manager.findBy(Complaint, { id: In([...others, leaver]) });
    const open = rows.filter(({ status }) => status !== 'closed');
    const leader = open.find((row) => rows.some(({ mergedIntoId }) => mergedIntoId === row.id));
    expect(rows.every((row) => row.status === 'submitted' || row.mergedIntoId === leader?.id)).toBe(true);
    expect(open.every(({ id: openId }) => openId === leader?.id || openId === leaver)).toBe(true);
    // So many that a lead stands beside them again.
    expect(leader?.joinedLeadId).not.toBeNull();
    expect(await householdsOf(leader?.id ?? '')).toBeGreaterThanOrEqual(11);
    for (const row of rows) expect(findBreak(await entriesOf(row.id))).toBeNull();
  });

  it('leftTwice_onceCounts', async () => {
    const { id } = await target();
    const [personId = ''] = await neighbours(1);
    const own = await join(personId, id);
    const { version } = await rowOf(own.id);
    const viewer = viewerOf(personId);
    const leave = () => booted.app.get(LeaveJoined).execute(viewer, own.id, { version, goOn: true });
    const ends = await Promise.allSettled([leave(), leave()]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await entriesOf(id)).filter(({ action }) => action === 'letGo')).toHaveLength(1);
    expect(await householdsOf(id)).toBe(1);
  });
});

describe('many households', () => {
  it('tenJoiners_raiseItToALeadOnce_howeverTheyCome', async () => {
    const { id } = await target();
    const people = await neighbours(12);
    await Promise.all(people.slice(0, 6).map((personId) => join(personId, id)));
    expect(await rowOf(id)).toMatchObject({ joinedLeadId: null, raisedByJoinersAt: null });
    await Promise.all(people.slice(6).map((personId) => join(personId, id)));
    const raised = await rowOf(id);
    expect(raised.joinedLeadId).not.toBeNull();
    expect((await entriesOf(id)).filter(({ action }) => action === 'joinLead')).toHaveLength(1);
    expect(await eventsOf('ManyJoined', id)).toHaveLength(1);
    expect(await householdsOf(id)).toBe(13);
  });

  it('severalOfOneHome_areOneHousehold', async () => {
    const { id } = await target();
    const people = await neighbours(3, 4);
    for (const personId of people) await join(personId, id);
    expect(await householdsOf(id)).toBe(4);
    expect((await rowOf(id)).raisedByJoinersAt).toBeNull();
  });
});
