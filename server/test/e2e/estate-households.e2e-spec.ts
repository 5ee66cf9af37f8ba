/** 住户: by building or looked for, with who lives there, whether anybody is bound, and what is not done yet. */
import type { Page } from '@yingsheng/shared/api/common';
import type { EstateHousehold } from '@yingsheng/shared/api/households';
import { Household } from '../../src/directory/entities/household';
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

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

const path = (query: string) => `/api/estates/${estate.estateId}/residents?${query}`;
async function list(query: string, person: PersonKey = 'manager'): Promise<Page<EstateHousehold>> {
  return (await estate.as(person).get(path(query)).expect(200)).body;
}
const linsRoom = () => booted.dataSource.manager.findOneByOrFail(Household, { id: estate.rooms.lin });

it('aBuilding_isListedByItsDoors_withWhoLivesThere_andWhetherTheyAreBound', async () => {
  const { buildingId, placeText } = await linsRoom();
  await booted.dataSource.manager.update(Person, { id: estate.people.lin }, { provenPhone: '13800000000' });
  const { items, nextCursor } = await list(`buildingId=${buildingId}`);
  const home = items.find(({ householdId }) => householdId === estate.rooms.lin);
  expect(home).toMatchObject({ placeText, residents: [{ name: '林晓梅', isBound: true }], openMatterCount: 0 });
  expect(JSON.stringify(home)).not.toContain('13800000000');
  expect(nextCursor).toBeNull();
});

it('whatIsNotClosed_isCounted_butNotWhatIsAboutWhoeverAsks', async () => {
  const { buildingId } = await linsRoom();
  await journey.submit({ text: '水管漏水' });
  const { id } = await journey.submit({ text: '门铃坏了' });
  await journey.act('lin', id, 'withdraw', {});
  await journey.submit({ text: '经理说话难听', category: 'rudeness', accusedIds: [estate.people.manager] });
  const openOf = async (person: PersonKey) =>
    (await list(`buildingId=${buildingId}`, person)).items.find(({ householdId }) => householdId === estate.rooms.lin)
      ?.openMatterCount;
  expect(await openOf('desk')).toBe(2);
  expect(await openOf('manager')).toBe(1);
});

it('whoeverIsLookedFor_isFoundByNameOrDoor', async () => {
  const { placeText } = await linsRoom();
  const found = (await list(`query=${encodeURIComponent('林晓梅')}`)).items;
  expect(found.map(({ householdId }) => householdId)).toEqual([estate.rooms.lin]);
  const byDoor = (await list(`query=${encodeURIComponent(placeText)}`)).items;
  expect(byDoor.map(({ householdId }) => householdId)).toContain(estate.rooms.lin);
});

it('isForThoseWhoAnswerResidents', async () => {
  const { buildingId } = await linsRoom();
  await estate
    .as('lin')
    .get(path(`buildingId=${buildingId}`))
    .expect(403);
  await estate
    .as('plumber')
    .get(path(`buildingId=${buildingId}`))
    .expect(403);
  await estate
    .as('foreignDesk')
    .get(path(`buildingId=${buildingId}`))
    .expect(404);
});

it('isForThoseWhoAnswerThemHere_notForWhoeverDoesSoElsewhereAndRepairsHere', async () => {
  const { buildingId } = await linsRoom();
  const elsewhere = await booted.dataSource.manager.findOneByOrFail(RoleGrant, { personId: estate.people.foreignDesk });
  const desk = { personId: estate.people.plumber, role: 'frontDesk', estateId: elsewhere.estateId } as const;
  await booted.app.get(TransactionRunner).run((manager) => insertRows(manager, RoleGrant, [desk]));
  for (const query of [`buildingId=${buildingId}`, `query=${encodeURIComponent('林晓梅')}`]) {
    await estate.as('plumber').get(path(query)).expect(404);
  }
});
