/** 看完整电话要留痕: who saw the whole number of a resident is on record, once a day for each matter. */
import type { AuditEntryView } from '@yingsheng/shared/api/audit';
import { Complaint } from '../../src/complaints/entities/complaint';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { insertRows } from '../../src/platform/database/insert-rows';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const MONDAY = new Date('2026-11-23T02:00:00.000Z');
const A_DAY_LATER = new Date('2026-11-23T16:00:00.000Z');
const DANGER = { text: '厨房煤气味很重，闻着头晕', category: 'gas', urgency: 'lifeSafety' } as const;

let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;
beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  booted.clock.set(MONDAY);
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
});
afterAll(() => booted.close());

const manager = () => booted.dataSource.manager;
const seenBy = (person: PersonKey) =>
  manager().findBy(AuditEntry, { action: 'phoneSeen', actorId: estate.people[person] });

it('whoeverTakesOnADanger_andReadsWhomToRing_isOnRecord_onceADay', async () => {
  const { id, number } = await journey.submit(DANGER);
  expect((await journey.complaint('desk', id)).dialFirst).toHaveLength(1);
  await journey.complaint('desk', id);
  const entry = { subjectKind: 'complaint', subjectId: id, subjectName: number, estateId: estate.estateId };
  expect(await seenBy('desk')).toMatchObject([{ ...entry, details: {} }]);
  booted.clock.set(A_DAY_LATER);
  await journey.complaint('desk', id);
  expect(await seenBy('desk')).toHaveLength(2);
});

it('readManyTimesAtOnce_itIsOnRecordOnce', async () => {
  const { id } = await journey.submit(DANGER);
  await Promise.all(Array.from({ length: 8 }, () => journey.complaint('desk', id)));
  expect(await seenBy('desk')).toHaveLength(1);
});

it('whoeverGoesThere_isOnRecord_butNotWhoReadsItMasked_norTheReporter', async () => {
  const { id, orderId } = await journey.dispatched();
  await journey.work('plumber', orderId, 'accept', {});
  expect((await journey.workOrder('plumber', orderId)).reporter?.phone).toBe('13800001234');
  expect(await seenBy('plumber')).toMatchObject([{ subjectId: id }]);
  await journey.complaint('desk', id);
  await journey.workOrder('lead', orderId);
  await journey.complaint('lin', id);
  for (const person of ['desk', 'lead', 'lin'] as const) expect(await seenBy(person)).toEqual([]);
});

it('administratorsReadIt_butNotOfAMatterThatNamesThem', async () => {
  const { people, estateId } = estate;
  await insertRows(manager(), RoleGrant, [{ personId: people.lead, role: 'admin', estateId }]);
  const { id, number } = await journey.submit(DANGER);
  await journey.complaint('desk', id);
  const read = async (): Promise<AuditEntryView[]> =>
    (await estate.as('lead').get('/api/audit').query({ action: 'phoneSeen' }).expect(200)).body.items;
  expect(await read()).toMatchObject([{ actorName: '周敏', subjectKind: 'complaint', subjectName: number }]);
  await manager().update(Complaint, { id }, { accusedIds: [people.lead] });
  expect(await read()).toEqual([]);
});
