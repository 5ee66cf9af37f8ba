import { Notice } from '../../src/notifications/notice.entity';
import { WarnOfUnknownYear } from '../../src/notifications/warn-of-unknown-year';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

let booted: BootedApp;
let estate: SmallEstate;

beforeAll(async () => {
  booted = await bootApp();
  estate = await buildSmallEstate(booted);
});
afterAll(() => booted.close());

const runAt = (local: string) => booted.app.get(WarnOfUnknownYear).run(new Date(`${local}:00+08:00`));
const toldTo = async (personId: string) =>
  (await booted.dataSource.manager.findBy(Notice, { personId })).map(({ title }) => title);

it('fromNovember_theManagerIsToldOnceAMonth_andNobodyElse_untilTheYearIsImported', async () => {
  const { manager, desk } = estate.people;
  await runAt('2026-10-31T23:59');
  expect(await toldTo(manager)).toEqual([]);
  await runAt('2026-11-01T00:01');
  await runAt('2026-11-20T09:00');
  expect(await toldTo(manager)).toEqual(['2027 年的放假安排还没有导入']);
  expect(await toldTo(desk)).toEqual([]);
  const days = [{ date: '2027-01-01', name: '元旦', isOffDay: true }];
  const file = JSON.stringify({ year: 2027, days });
  await estate.as('manager').post(`/api/estates/${estate.estateId}/calendar/years`, { year: 2027, file }).expect(200);
  await runAt('2026-12-01T09:00');
  expect(await toldTo(manager)).toHaveLength(1);
});
